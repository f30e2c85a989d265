import {
  DocumentHighlightKind,
  type DefinitionLink,
  type DocumentHighlight,
  type Location,
  type Position,
} from 'vscode-languageserver/node';
import { mentionAt, targetsOf, type MentionAt } from '../../core/language/names/mention-at.ts';
import { mentions } from '../../core/language/names/mentions.ts';
import { aboutPostmortem, type Asked } from '../answer.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature, Server } from '../server.ts';

/** Definition, references and highlights of ids and handles, and of postmortems across files. */
export const names: Feature = (server) => {
  const { connection, client } = server;
  connection.onDefinition(
    aboutPostmortem(server, async (asked, { position }) => {
      const links = await definitions(server, asked, position);
      return client.hasDefinitionLinks ? links : links.map(toLocation);
    }),
  );
  connection.onReferences(
    aboutPostmortem(server, (asked, { position, context }) =>
      references(server, asked, position, context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    aboutPostmortem(server, (asked, { position }) => highlights(server, asked, position)),
  );
  return { definitionProvider: true, referencesProvider: true, documentHighlightProvider: true };
};

const toLocation = ({ targetUri, targetSelectionRange }: DefinitionLink): Location => ({
  uri: targetUri,
  range: targetSelectionRange,
});

async function mentionOf(
  { postmortems }: Server,
  { postmortem }: Asked,
  position: Position,
): Promise<MentionAt | undefined> {
  const known = (await postmortems.known()).map(({ id }) => id);
  return mentionAt(postmortem, toOffset(postmortem.lines, position), known);
}

async function definitions(server: Server, asked: Asked, position: Position): Promise<DefinitionLink[]> {
  const { document, postmortem } = asked;
  const found = await mentionOf(server, asked, position);
  if (!found) return [];
  const originSelectionRange = toRange(postmortem.lines, found.here.span);
  const here = targetsOf(postmortem, found).map(({ name, whole }) => ({
    originSelectionRange,
    targetUri: document.uri,
    targetRange: toRange(postmortem.lines, whole),
    targetSelectionRange: toRange(postmortem.lines, name),
  }));
  if (here.length > 0 || found.here.kind !== 'postmortem') return here;
  const elsewhere = await idsElsewhere(server, found.here.name);
  return elsewhere.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

/** Where other files give themselves this id. */
async function idsElsewhere({ postmortems }: Server, name: string): Promise<readonly Location[]> {
  const known = (await postmortems.known()).filter(({ id }) => id === name);
  const read = await Promise.all(known.map(({ path }) => postmortems.read(path)));
  return read.flatMap((target): readonly Location[] => {
    const own =
      target &&
      mentions(target.postmortem).find(({ kind, role }) => kind === 'postmortem' && role === 'definition');
    return own ? [{ uri: target.uri, range: toRange(target.postmortem.lines, own.span) }] : [];
  });
}

async function references(
  server: Server,
  asked: Asked,
  position: Position,
  includeDeclaration: boolean,
): Promise<Location[]> {
  const { document, postmortem } = asked;
  const found = await mentionOf(server, asked, position);
  if (!found) return [];
  const { kind, name } = found.here;
  const wanted = ({ role }: MentionAt['here']): boolean => includeDeclaration || role !== 'definition';
  const inside = found.all
    .filter(wanted)
    .map(({ span }) => ({ uri: document.uri, range: toRange(postmortem.lines, span) }));
  if (kind !== 'postmortem') return inside;
  const others = await server.postmortems.withWords(name, document.uri);
  const outside = others.flatMap(({ uri, postmortem: other }) =>
    mentions(other, [name])
      .filter((one) => one.kind === kind && one.name === name)
      .filter(wanted)
      .map(({ span }) => ({ uri, range: toRange(other.lines, span) })),
  );
  return [...inside, ...outside];
}

/** Asked at every move of the caret, so nothing is waited for. */
function highlights({ postmortems }: Server, { postmortem }: Asked, position: Position): DocumentHighlight[] {
  const { lines } = postmortem;
  const found = mentionAt(postmortem, toOffset(lines, position), postmortems.idsNow());
  const { Read, Write } = DocumentHighlightKind;
  return (found?.all ?? []).map(({ span, role }) => ({
    range: toRange(lines, span),
    kind: role === 'definition' ? Write : Read,
  }));
}
