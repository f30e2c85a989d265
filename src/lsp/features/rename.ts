import { ResponseError, LSPErrorCodes, type Position } from 'vscode-languageserver/node';
import type { TextEdit } from '../../core/document/edit.ts';
import { isFuture, versionIn, whyUnread } from '../../core/document/version.ts';
import { markdownLinks } from '../../core/language/links/markdown-links.ts';
import { mentionAt, type MentionAt } from '../../core/language/names/mention-at.ts';
import { mentions } from '../../core/language/names/mentions.ts';
import {
  fragmentEdits,
  headingAt,
  renameHeading,
  type HeadingAt,
} from '../../core/language/names/rename-heading.ts';
import {
  isRefused,
  rename as renameName,
  renameable,
  renamePostmortem,
  type Refused,
} from '../../core/language/names/rename.ts';
import { aboutPostmortem, type Asked } from '../answer.ts';
import { folderOf } from '../configs.ts';
import { toOffset, toRange } from '../convert.ts';
import { linkedPath, pathOf } from '../places.ts';
import type { Feature, Server } from '../server.ts';
import { toWorkspaceEdit, type DocumentEdits } from '../workspace-edit.ts';
import type { Found } from '../workspace-postmortems.ts';

/** Rename of ids, handles and headings, and of postmortems across files. */
export const rename: Feature = (server) => {
  const { connection } = server;
  connection.onPrepareRename(
    aboutPostmortem(server, (asked, { position }) => prepare(server, asked, position)),
  );
  connection.onRenameRequest(
    aboutPostmortem(server, async (asked, { position, newName }) =>
      toWorkspaceEdit(server, await editsOf(server, asked, position, newName)),
    ),
  );
  return { renameProvider: { prepareProvider: true } };
};

interface Place {
  readonly offset: number;
  readonly known: readonly string[];
  readonly name: MentionAt | Refused;
  /** Only where no name stands: a name in a heading is renamed by itself. */
  readonly heading: HeadingAt | undefined;
}

async function placeOf(server: Server, { postmortem }: Asked, position: Position): Promise<Place> {
  if (isFuture(postmortem)) throw refusal(whyUnread(versionIn(postmortem.frontMatter)));
  const known = (await server.postmortems.known()).map(({ id }) => id);
  const offset = toOffset(postmortem.lines, position);
  const name = renameable(postmortem, offset, known);
  const heading = mentionAt(postmortem, offset, known) ? undefined : headingAt(postmortem, offset);
  return { offset, known, name, heading };
}

/** Editors show the message. */
const refusal = (why: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, why);

function orThrow<T extends object>(answer: T | Refused): T {
  if (isRefused(answer)) throw refusal(answer.refused);
  return answer;
}

async function prepare(server: Server, asked: Asked, position: Position) {
  const { lines } = asked.postmortem;
  const { name, heading } = await placeOf(server, asked, position);
  if (isRefused(name) && heading) return { range: toRange(lines, heading.span), placeholder: heading.text };
  const { here } = orThrow(name);
  if (here.kind === 'postmortem') await refuseTicketed(server, asked, here.name);
  return { range: toRange(lines, here.span), placeholder: here.name };
}

/** The postmortem that is meant may be in another file, and say that its id has to stay. */
async function refuseTicketed({ postmortems }: Server, { document }: Asked, id: string): Promise<void> {
  for (const { postmortem } of await postmortems.withWords(id, document.uri)) {
    const own = mentions(postmortem).find(
      ({ kind, name, role }) => kind === 'postmortem' && name === id && role === 'definition',
    );
    if (own) orThrow(renameable(postmortem, own.span.start));
  }
}

async function editsOf(
  server: Server,
  asked: Asked,
  position: Position,
  to: string,
): Promise<readonly DocumentEdits[]> {
  const { document, postmortem } = asked;
  const { name, heading, offset, known } = await placeOf(server, asked, position);
  if (isRefused(name) && heading) return headingEdits(server, asked, heading, to);
  const { here } = orThrow(name);
  if (here.kind === 'postmortem') await refuseTicketed(server, asked, here.name);
  const edits = orThrow(renameName(postmortem, offset, to, known));
  const own = { uri: document.uri, lines: postmortem.lines, edits };
  if (here.kind !== 'postmortem' || edits.length === 0) return [own];
  const others = await server.postmortems.withWords(here.name, document.uri);
  return [own, ...others.map((other) => inOther(other, renamePostmortem(other.postmortem, here.name, to)))];
}

/** What another postmortem says of the name. One of a newer format is never changed, and would come to mean nothing. */
function inOther({ uri, postmortem }: Found, edits: readonly TextEdit[]): DocumentEdits {
  if (edits.length > 0 && isFuture(postmortem))
    throw refusal(
      `${uri.split('/').at(-1) ?? ''} names it as well. ${whyUnread(versionIn(postmortem.frontMatter))}`,
    );
  return { uri, lines: postmortem.lines, edits };
}

/** The heading, and the links to it in this and in other postmortems. */
async function headingEdits(
  server: Server,
  { document, postmortem }: Asked,
  heading: HeadingAt,
  to: string,
): Promise<readonly DocumentEdits[]> {
  const { edits, fragments } = orThrow(renameHeading(postmortem, heading, to));
  const own = { uri: document.uri, lines: postmortem.lines, edits };
  const path = pathOf(document.uri);
  if (path === undefined) return [own];
  const others = await server.postmortems.withWords(path.split(/[\\/]/).at(-1) ?? '', document.uri);
  const leadHere = (uri: string, link: string): boolean =>
    link !== '' && linkedPath(uri, link, folderOf(uri, server.folders())) === path;
  return [
    own,
    ...others.map((other) => {
      const links = markdownLinks(other.postmortem).filter((link) => leadHere(other.uri, link.path));
      return inOther(other, fragmentEdits(links, fragments));
    }),
  ];
}
