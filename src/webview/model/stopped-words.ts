import type { ImportView } from '../../core/panel/snapshot.ts';
import { listed } from '../../core/timeline/listed.ts';
import { counted } from '../../core/timeline/format.ts';

/** Which sources of the last import were stopped, and what of it is there; undefined where none was. */
export function stoppedWords(imports: readonly ImportView[]): string | undefined {
  const stopped = imports.filter(({ state }) => state === 'stopped').map(({ label }) => label);
  if (stopped.length === 0) return undefined;
  const came = imports.reduce((sum, { count }) => sum + count, 0);
  const were = `${listed(stopped)} ${stopped.length === 1 ? 'was' : 'were'} stopped.`;
  const kept = counted(came, 'event of this import is kept', 'events of this import are kept');
  return `${were} ${kept}; importing again fetches the rest.`;
}
