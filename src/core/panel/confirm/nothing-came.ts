import { listed } from '../../timeline/listed.ts';
import type { ImportView } from '../snapshot.ts';

/** Why there is nothing to propose. */
export interface NothingCame {
  readonly message: string;
  /** The source that connecting again may mend. */
  readonly reconnect: string | undefined;
}

type Read = Pick<ImportView, 'source' | 'label' | 'state' | 'error' | 'note' | 'reconnect'>;

/** Where no event came and a source failed, what was looked for and what each says; undefined where there is a page to show. */
export function nothingCame(
  sources: readonly Read[],
  incidents: readonly string[],
  count: number,
): NothingCame | undefined {
  const failed = sources.filter(({ state }) => state === 'error');
  if (count > 0 || failed.length === 0) return undefined;
  const ids = failed.map(({ source, label }) => {
    const own = incidents.filter((uri) => uri.startsWith(`${source}:`));
    return `${label} for ${listed(own.map((uri) => uri.slice(source.length + 1)))}`;
  });
  const reasons = failed.map(({ label, error, note }) => error ?? `${label} is ${note ?? 'not read'}.`);
  return {
    message: [`Nothing came from ${listed(ids)}.`, ...new Set(reasons)].join(' '),
    reconnect: failed.find(({ reconnect }) => reconnect)?.source,
  };
}
