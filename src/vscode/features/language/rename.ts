import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/document/edit.ts';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import { isFuture, versionIn, whyUnread } from '../../../core/document/version.ts';
import { markdownLinks } from '../../../core/language/links/markdown-links.ts';
import { mentionAt, type MentionAt } from '../../../core/language/names/mention-at.ts';
import { mentions } from '../../../core/language/names/mentions.ts';
import {
  fragmentEdits,
  headingAt,
  renameHeading,
  type HeadingAt,
} from '../../../core/language/names/rename-heading.ts';
import {
  isRefused,
  rename as renameName,
  renameable,
  renamePostmortem,
  type Refused,
} from '../../../core/language/names/rename.ts';
import type { Feature } from '../../app.ts';
import { toOffset, toRange, toTextEdits } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';
import { linkedFile } from '../../workspace/linked-file.ts';
import { knownIds, postmortemsWith } from '../../workspace/workspace-postmortems.ts';

/** Rename of ids, handles and headings, and of postmortems across files. */
export const rename: Feature = () =>
  vscode.languages.registerRenameProvider(SELECTOR, { prepareRename, provideRenameEdits });

interface Asked {
  readonly postmortem: Postmortem;
  readonly offset: number;
  readonly known: readonly string[];
  readonly name: MentionAt | Refused;
  /** Only where no name stands: a name in a heading is renamed by itself. */
  readonly heading: HeadingAt | undefined;
}

async function ask(document: vscode.TextDocument, position: vscode.Position): Promise<Asked> {
  const known = await knownIds();
  const postmortem = postmortemOf(document);
  if (isFuture(postmortem)) throw new Error(whyUnread(versionIn(postmortem.frontMatter)));
  const offset = toOffset(postmortem.lines, position);
  const name = renameable(postmortem, offset, known);
  const heading = mentionAt(postmortem, offset, known) ? undefined : headingAt(postmortem, offset);
  return { postmortem, offset, known, name, heading };
}

/** The editor shows the message where the caret is. */
function orThrow<T extends object>(answer: T | Refused): T {
  if (isRefused(answer)) throw new Error(answer.refused);
  return answer;
}

async function prepareRename(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ range: vscode.Range; placeholder: string }> {
  const { postmortem, name, heading } = await ask(document, position);
  if (isRefused(name) && heading)
    return { range: toRange(postmortem.lines, heading.span), placeholder: heading.text };
  const { here } = orThrow(name);
  if (here.kind === 'postmortem') await refuseTicketed(document.uri, here.name);
  return { range: toRange(postmortem.lines, here.span), placeholder: here.name };
}

/** The postmortem that is meant may be in another file, and say that its id has to stay. */
async function refuseTicketed(document: vscode.Uri, id: string): Promise<void> {
  for (const { postmortem } of await postmortemsWith(id, document)) {
    const own = mentions(postmortem).find(
      ({ kind, name, role }) => kind === 'postmortem' && name === id && role === 'definition',
    );
    if (own) orThrow(renameable(postmortem, own.span.start));
  }
}

async function provideRenameEdits(
  document: vscode.TextDocument,
  position: vscode.Position,
  to: string,
): Promise<vscode.WorkspaceEdit> {
  const { postmortem, offset, known, name, heading } = await ask(document, position);
  if (isRefused(name) && heading) return headingEdits(document, postmortem, heading, to);
  const { here } = orThrow(name);
  if (here.kind === 'postmortem') await refuseTicketed(document.uri, here.name);
  const edits = orThrow(renameName(postmortem, offset, to, known));
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, toTextEdits(postmortem.lines, edits));
  if (here.kind !== 'postmortem' || edits.length === 0) return change;
  for (const other of await postmortemsWith(here.name, document.uri))
    add(change, other, renamePostmortem(other.postmortem, here.name, to));
  return change;
}

type Other = Awaited<ReturnType<typeof postmortemsWith>>[number];

/** What another postmortem says of the name. One of a newer format is never changed, and would come to mean nothing. */
function add(change: vscode.WorkspaceEdit, { uri, postmortem }: Other, edits: readonly TextEdit[]): void {
  if (edits.length === 0) return;
  if (isFuture(postmortem))
    throw new Error(
      `${uri.path.split('/').at(-1) ?? ''} names it as well. ${whyUnread(versionIn(postmortem.frontMatter))}`,
    );
  change.set(uri, toTextEdits(postmortem.lines, edits));
}

/** The heading, and the links to it in this and in other postmortems. */
async function headingEdits(
  document: vscode.TextDocument,
  postmortem: Postmortem,
  heading: HeadingAt,
  to: string,
): Promise<vscode.WorkspaceEdit> {
  const { edits, fragments } = orThrow(renameHeading(postmortem, heading, to));
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, toTextEdits(postmortem.lines, edits));
  const file = document.uri.path.split('/').at(-1) ?? '';
  for (const other of await postmortemsWith(file, document.uri)) {
    const links = markdownLinks(other.postmortem).filter(
      ({ path }) => path !== '' && linkedFile(other.uri, path)?.toString() === document.uri.toString(),
    );
    add(change, other, fragmentEdits(links, fragments));
  }
  return change;
}
