import { ConnectorError } from '../../http/connector-error.ts';
import { at, list, object, text } from '../../http/json.ts';
import type { SlackClient } from './api.ts';

/** Who pinned which message of a channel, by its `ts`. Pins are an extra: none where the token may not read them. */
export async function slackPins(
  client: SlackClient,
  channel: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  try {
    const { body } = await client.call('pins.list', { channel });
    return pinsByTs(list(at(body, 'items')));
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'forbidden') return new Map();
    throw error;
  }
}

/** From items with `message.ts` (as sent) or `ts` (as recorded), and `created_by`. */
export function pinsByTs(items: readonly unknown[]): ReadonlyMap<string, readonly string[]> {
  const pins = new Map<string, readonly string[]>();
  for (const item of items) {
    const ts = text(at(item, 'message', 'ts')) ?? text(object(item)['ts']);
    const person = text(object(item)['created_by']);
    if (ts !== undefined) pins.set(ts, [...(pins.get(ts) ?? []), ...(person === undefined ? [] : [person])]);
  }
  return pins;
}
