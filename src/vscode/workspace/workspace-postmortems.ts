import * as vscode from 'vscode';
import { openActionsOf } from '../../core/corpus/open-actions.ts';
import { filesById } from '../../core/corpus/same-ids.ts';
import { similarIncidents } from '../../core/corpus/similar/similar-incidents.ts';
import { parsePostmortem } from '../../core/document/parse.ts';
import type { Postmortem } from '../../core/document/postmortem.ts';
import type { Lookup, PostmortemSummary } from '../../core/language/lookup.ts';
import { rowsContext } from '../actions/action-rows.ts';
import { postmortemOf } from '../documents.ts';
import {
  corpusEntries,
  corpusNow,
  corpusVersion,
  forgetCorpus,
  onDidChangeCorpus,
  openOnes,
  type Known,
} from './workspace-corpus.ts';

/** A postmortem of the workspace. */
export interface KnownPostmortem extends PostmortemSummary {
  readonly uri: vscode.Uri;
}

/** Fires when the postmortems of the workspace became known, and when a file of theirs changed. */
export const onDidChangePostmortems = onDidChangeCorpus;

/** The postmortems of the workspace that have an id. */
export const allPostmortems = async (): Promise<readonly KnownPostmortem[]> =>
  (await corpusEntries()).flatMap(summaryOf);

/** The same without waiting: undefined until they are known. */
export const postmortemsNow = (): readonly KnownPostmortem[] | undefined => corpusNow()?.flatMap(summaryOf);

/** What a document may know of those beside it, for the core: asking makes them known in time. */
export const lookupFor = (document: vscode.Uri): Lookup => ({
  postmortems: () => {
    void corpusEntries();
    return postmortemsNow();
  },
  openActions: () => {
    void corpusEntries();
    return openActionsBeside(document);
  },
  similar: (asked) => {
    void corpusEntries();
    return similarBeside(document)?.(asked, rowsContext());
  },
  sameId: (id) => {
    void corpusEntries();
    if (!isOneOfItsOwn(document)) return undefined;
    const byId = idsBeside(document);
    return byId && (byId.get(id) ?? []);
  },
});

/** What a file was once, as beside a difference, or what somebody shares, is no other postmortem than that file. */
const isOneOfItsOwn = (document: vscode.Uri): boolean =>
  document.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(document) !== undefined;

/** A postmortem of the workspace as it is now, changes that aren't saved included; undefined where it is gone. */
export async function readWorkspacePostmortem(uri: vscode.Uri): Promise<Postmortem | undefined> {
  const text = await textOf(uri);
  return text === undefined ? undefined : parsePostmortem(text);
}

export const knownIds = async (): Promise<readonly string[]> => (await allPostmortems()).map(({ id }) => id);

/** Every other postmortem of the workspace in whose text these words stand. */
export async function postmortemsWith(
  words: string,
  except: vscode.Uri,
): Promise<readonly { readonly uri: vscode.Uri; readonly postmortem: Postmortem }[]> {
  const known = await allPostmortems();
  const found = await Promise.all(
    known.map(async ({ uri }) => {
      const text = uri.toString() === except.toString() ? undefined : await textOf(uri);
      return text?.includes(words) === true ? [{ uri, postmortem: parsePostmortem(text) }] : [];
    }),
  );
  return found.flat();
}

/** Ends the watching, and forgets what was read. */
export const stopWatchingPostmortems: vscode.Disposable = { dispose: forgetCorpus };

function summaryOf({ uri, document }: Known): readonly KnownPostmortem[] {
  const { id, title, status, severity, date, services, teams, tags, causes } = document;
  if (id === undefined) return [];
  return [{ uri: vscode.Uri.parse(uri), id, title, status, severity, date, services, teams, tags, causes }];
}

const openActionsBeside = besideEach((others) => others.flatMap((one) => openActionsOf(one.document)));
const similarBeside = besideEach(similarIncidents);
const idsBeside = besideEach((others) =>
  filesById(
    others.map(({ uri, document: { id } }) => ({
      name: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
      id,
    })),
  ),
);

/** Rules ask with every key: what follows from the others is made anew only where something beside the document changed. */
function besideEach<T>(make: (others: readonly Known[]) => T): (document: vscode.Uri) => T | undefined {
  let kept: { readonly own: string; readonly version: string; readonly made: T } | undefined;
  return (document) => {
    const own = document.toString();
    const version = corpusVersion(document);
    if (kept?.own === own && kept.version === version) return kept.made;
    const others = corpusNow()?.filter(({ uri }) => uri !== own);
    if (!others) return undefined;
    kept = { own, version, made: make(others) };
    return kept.made;
  };
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = openOnes().find((document) => document.uri.toString() === uri.toString());
  if (open) return postmortemOf(open).text;
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  return bytes && new TextDecoder().decode(bytes);
}
