import * as vscode from 'vscode';
import type { Postmortem } from '../../core/document/postmortem.ts';
import { isFuture, versionIn, whyUnread } from '../../core/document/version.ts';
import { mentionAt, targetsOf, type MentionAt } from '../../core/language/mention-at.ts';
import { mentions } from '../../core/language/mentions.ts';
import { isRefused, rename, renameable, renamePostmortem } from '../../core/language/rename.ts';
import type { Feature } from '../app.ts';
import { toOffset, toRange, toTextEdits } from '../convert.ts';
import { postmortemOf, SELECTOR } from '../documents.ts';
import {
  allPostmortems,
  postmortemsNow,
  postmortemsWith,
  readWorkspacePostmortem,
  stopWatchingPostmortems,
} from '../workspace-postmortems.ts';

/** Definition, references, highlights and rename of ids and handles, and of postmortems across files. */
export const names: Feature = () =>
  vscode.Disposable.from(
    stopWatchingPostmortems,
    vscode.languages.registerDefinitionProvider(SELECTOR, { provideDefinition: definitions }),
    vscode.languages.registerReferenceProvider(SELECTOR, {
      provideReferences: (document, position, { includeDeclaration }) =>
        references(document, position, includeDeclaration),
    }),
    vscode.languages.registerDocumentHighlightProvider(SELECTOR, { provideDocumentHighlights: highlights }),
    vscode.languages.registerRenameProvider(SELECTOR, {
      prepareRename,
      provideRenameEdits: renameEdits,
    }),
  );

interface Asked {
  readonly postmortem: Postmortem;
  readonly found: MentionAt | undefined;
}

async function ask(document: vscode.TextDocument, position: vscode.Position): Promise<Asked> {
  const known = await knownIds();
  const postmortem = postmortemOf(document);
  return { postmortem, found: mentionAt(postmortem, toOffset(postmortem.lines, position), known) };
}

const knownIds = async (): Promise<readonly string[]> => (await allPostmortems()).map(({ id }) => id);

async function definitions(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[]> {
  const { postmortem, found } = await ask(document, position);
  if (!found) return [];
  const origin = toRange(postmortem.lines, found.here.span);
  const here = targetsOf(postmortem, found).map(({ name, whole }) => ({
    originSelectionRange: origin,
    targetUri: document.uri,
    targetRange: toRange(postmortem.lines, whole),
    targetSelectionRange: toRange(postmortem.lines, name),
  }));
  if (here.length > 0 || found.here.kind !== 'postmortem') return here;
  const elsewhere = (await allPostmortems()).filter(({ id }) => id === found.here.name);
  const links = await Promise.all(
    elsewhere.map(async ({ uri }) => {
      const target = await readWorkspacePostmortem(uri);
      const id =
        target && mentions(target).find(({ kind, role }) => kind === 'postmortem' && role === 'definition');
      if (!target || !id) return [];
      const range = toRange(target.lines, id.span);
      return [
        { originSelectionRange: origin, targetUri: uri, targetRange: range, targetSelectionRange: range },
      ];
    }),
  );
  return links.flat();
}

async function references(
  document: vscode.TextDocument,
  position: vscode.Position,
  includeDeclaration: boolean,
): Promise<vscode.Location[]> {
  const { postmortem, found } = await ask(document, position);
  if (!found) return [];
  const { kind, name } = found.here;
  const inside = found.all
    .filter(({ role }) => includeDeclaration || role !== 'definition')
    .map(({ span }) => new vscode.Location(document.uri, toRange(postmortem.lines, span)));
  if (kind !== 'postmortem') return inside;
  const others = await otherPostmortemsWith(document.uri, name);
  const outside = others.flatMap(({ uri, postmortem: other }) =>
    mentions(other, [name])
      .filter((one) => one.kind === kind && one.name === name)
      .filter(({ role }) => includeDeclaration || role !== 'definition')
      .map(({ span }) => new vscode.Location(uri, toRange(other.lines, span))),
  );
  return [...inside, ...outside];
}

const otherPostmortemsWith = async (
  document: vscode.Uri,
  words: string,
): Promise<readonly { readonly uri: vscode.Uri; readonly postmortem: Postmortem }[]> =>
  (await postmortemsWith(words)).filter(({ uri }) => uri.toString() !== document.toString());

/** Asked at every move of the caret, so nothing is waited for. */
function highlights(document: vscode.TextDocument, position: vscode.Position): vscode.DocumentHighlight[] {
  const postmortem = postmortemOf(document);
  const known = postmortemsNow()?.map(({ id }) => id);
  const found = mentionAt(postmortem, toOffset(postmortem.lines, position), known);
  const { Read, Write } = vscode.DocumentHighlightKind;
  return (found?.all ?? []).map(
    ({ span, role }) =>
      new vscode.DocumentHighlight(toRange(postmortem.lines, span), role === 'definition' ? Write : Read),
  );
}

async function prepareRename(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ range: vscode.Range; placeholder: string }> {
  const known = await knownIds();
  const postmortem = postmortemOf(document);
  if (isFuture(postmortem)) throw new Error(whyUnread(versionIn(postmortem.frontMatter)));
  const found = renameable(postmortem, toOffset(postmortem.lines, position), known);
  // The editor shows the message where the caret is.
  if (isRefused(found)) throw new Error(found.refused);
  await refuseTicketed(document.uri, found);
  return { range: toRange(postmortem.lines, found.here.span), placeholder: found.here.name };
}

/** The postmortem that is meant may be in another file, and say that its id has to stay. */
async function refuseTicketed(document: vscode.Uri, { here }: MentionAt): Promise<void> {
  if (here.kind !== 'postmortem') return;
  for (const { postmortem } of await otherPostmortemsWith(document, here.name)) {
    const own = mentions(postmortem).find(
      ({ kind, name, role }) => kind === here.kind && name === here.name && role === 'definition',
    );
    const answer = own && renameable(postmortem, own.span.start);
    if (answer && isRefused(answer)) throw new Error(answer.refused);
  }
}

async function renameEdits(
  document: vscode.TextDocument,
  position: vscode.Position,
  to: string,
): Promise<vscode.WorkspaceEdit> {
  const known = await knownIds();
  const postmortem = postmortemOf(document);
  const offset = toOffset(postmortem.lines, position);
  const found = renameable(postmortem, offset, known);
  const edits = rename(postmortem, offset, to, known);
  if (isRefused(found)) throw new Error(found.refused);
  if (isRefused(edits)) throw new Error(edits.refused);
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, toTextEdits(postmortem.lines, edits));
  if (found.here.kind === 'postmortem' && edits.length > 0) {
    for (const other of await otherPostmortemsWith(document.uri, found.here.name))
      change.set(
        other.uri,
        toTextEdits(other.postmortem.lines, renamePostmortem(other.postmortem, found.here.name, to)),
      );
  }
  return change;
}
