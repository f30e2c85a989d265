import type { Connection, Connector } from '../core/http/connection.ts';
import { connectionFrom } from './connections.ts';

/** Those of a configuration, in its order, that the environment connects, and what the others lack. */
export function connectedOf<One extends Connector>(
  registry: readonly One[],
  configured: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  use: { readonly signal: AbortSignal; readonly onWait: (why: string) => void },
): {
  readonly connected: readonly { readonly connector: One; readonly connection: Connection }[];
  readonly lacking: readonly string[];
} {
  const connected: { readonly connector: One; readonly connection: Connection }[] = [];
  const lacking: string[] = [];
  for (const [id, options] of Object.entries(configured)) {
    const connector = registry.find((one) => one.id === id);
    const connection = connector && connectionFrom(process.env, connector, use);
    if (!connector || !connection) continue;
    if ('http' in connection) connected.push({ connector, connection: { ...connection, options } });
    else lacking.push(`${connector.label} is not connected: set ${connection.join(' and ')}.`);
  }
  return { connected, lacking };
}
