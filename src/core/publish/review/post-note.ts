import type { Connection } from '../../http/connection.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import type { Forge, Note } from './forge.ts';

export interface Posted {
  readonly note: Note;
  readonly did: 'added' | 'changed' | 'left';
}

/**
 * Keeps the one comment of a request: the one that begins with the marker is changed, only where there is none it is made.
 * `bodyFor` gives its text from what stands there; undefined posts nothing.
 * @throws ConnectorError
 */
export async function postNote(
  forge: Forge,
  { number, marker }: { readonly number: string; readonly marker: string },
  bodyFor: (before: string | undefined) => string | undefined,
  connection: Connection,
): Promise<Posted | undefined> {
  const before = await forge.note(number, marker, connection);
  const body = bodyFor(before?.body);
  if (body === undefined) return undefined;
  // Forges keep text without the blanks at its end.
  if (before?.body.trimEnd() === body.trimEnd()) return { note: before, did: 'left' };
  if (before) return { note: await forge.changeNote(number, before, body, connection), did: 'changed' };
  try {
    return { note: await forge.addNote(number, body, connection), did: 'added' };
  } catch (error) {
    // The answer may be lost, and the comment there all the same.
    const found =
      error instanceof ConnectorError &&
      error.sent &&
      (error.status === undefined || error.status >= 500 || error.code === 'bad-response')
        ? await forge.note(number, marker, connection)
        : undefined;
    if (!found) throw error;
    return { note: found, did: 'added' };
  }
}
