import type { IncidentQuery } from '../timeline/source.ts';

/** The ids of the records that are a source's own: `slack:C0INC2041` gives `C0INC2041`. */
export function idsOf(query: IncidentQuery, source: string): readonly string[] {
  const prefix = `${source}:`;
  const own = query.incidents.filter((uri) => uri.startsWith(prefix));
  const ids = own.map((uri) => uri.slice(prefix.length).split('/')[0] ?? '');
  return [...new Set(ids.filter((id) => id !== ''))];
}

/** True where the instant lies in the window asked for, its edges included. */
export const within = ({ since, until }: Pick<IncidentQuery, 'since' | 'until'>, at: number): boolean =>
  (since === undefined || at >= since) && (until === undefined || at <= until);
