import * as vscode from 'vscode';
import { factsOf, type IncidentFacts } from '../../core/corpus/statistics/incident-facts.ts';
import { whyNotCounted } from '../../core/corpus/why-not-counted.ts';
import { breather } from '../../core/timeline/slices.ts';
import { configOf } from '../config.ts';
import { corpusEntries } from './workspace-corpus.ts';
import { readWorkspacePostmortem } from './workspace-postmortems.ts';

/** What figures over the workspace are made of. */
export interface WorkspaceFacts {
  /** In the order of their addresses; restricted ones among them. */
  readonly facts: readonly IncidentFacts[];
  /** Of each file that can't be counted its name, as people call it. */
  readonly unread: readonly string[];
}

/** Reads all postmortems of the workspace as they are now, with turns for others in between; undefined where it was stopped. */
export async function workspaceFacts(
  token: vscode.CancellationToken,
  told: (done: number, of: number) => void = () => {},
): Promise<WorkspaceFacts | undefined> {
  const facts: IncidentFacts[] = [];
  const unread: string[] = [];
  const breathe = breather();
  const entries = await corpusEntries();
  for (const [done, { uri }] of entries.entries()) {
    if (token.isCancellationRequested) return undefined;
    told(done, entries.length);
    await breathe();
    const one = await factsAt(vscode.Uri.parse(uri));
    if (typeof one === 'string') unread.push(one);
    else facts.push(one);
  }
  return { facts, unread };
}

async function factsAt(uri: vscode.Uri): Promise<IncidentFacts | string> {
  const file = vscode.workspace.asRelativePath(uri, false);
  const postmortem = await readWorkspacePostmortem(uri);
  if (!postmortem || whyNotCounted(postmortem) !== undefined) return file;
  const { holidays } = await configOf(uri);
  return factsOf(postmortem, { file, now: Date.now(), holidays });
}
