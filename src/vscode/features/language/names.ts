import * as vscode from 'vscode';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import { mentionAt, targetsOf, type MentionAt } from '../../../core/language/names/mention-at.ts';
import { mentions } from '../../../core/language/names/mentions.ts';
import type { Feature } from '../../app.ts';
import { toOffset, toRange } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';
import {
  allPostmortems,
  knownIds,
  postmortemsNow,
  postmortemsWith,
  readWorkspacePostmortem,
  stopWatchingPostmortems,
} from '../../workspace/workspace-postmortems.ts';

/** Definition, references and highlights of ids and handles, and of postmortems across files. */
export const names: Feature = () =>
  vscode.Disposable.from(
    stopWatchingPostmortems,
    vscode.languages.registerDefinitionProvider(SELECTOR, { provideDefinition: definitions }),
    vscode.languages.registerReferenceProvider(SELECTOR, {
      provideReferences: (document, position, { includeDeclaration }) =>
        references(document, position, includeDeclaration),
    }),
    vscode.languages.registerDocumentHighlightProvider(SELECTOR, { provideDocumentHighlights: highlights }),
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
  const others = await postmortemsWith(name, document.uri);
  const outside = others.flatMap(({ uri, postmortem: other }) =>
    mentions(other, [name])
      .filter((one) => one.kind === kind && one.name === name)
      .filter(({ role }) => includeDeclaration || role !== 'definition')
      .map(({ span }) => new vscode.Location(uri, toRange(other.lines, span))),
  );
  return [...inside, ...outside];
}

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
