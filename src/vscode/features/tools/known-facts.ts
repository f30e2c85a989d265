import * as vscode from 'vscode';
import { factsOf, type IncidentFacts } from '../../../core/corpus/statistics/incident-facts.ts';
import { configOf } from '../../config.ts';
import { corpusEntries } from '../../workspace/workspace-corpus.ts';
import { readWorkspacePostmortem } from '../../workspace/workspace-postmortems.ts';

/** What is known of the postmortems of the workspace that models may read: none of them is restricted. */
export async function knownFacts(cancelled: vscode.CancellationToken): Promise<readonly IncidentFacts[]> {
  const facts: IncidentFacts[] = [];
  for (const { uri, document } of await corpusEntries()) {
    if (cancelled.isCancellationRequested) return [];
    if (document.audience === 'restricted' || document.status === 'skipped') continue;
    const place = vscode.Uri.parse(uri);
    const postmortem = await readWorkspacePostmortem(place);
    if (!postmortem) continue;
    const file = vscode.workspace.asRelativePath(place, false);
    const { holidays } = await configOf(place);
    const one = factsOf(postmortem, { file, now: Date.now(), holidays });
    // The index may be a moment behind the file.
    if (one.audience !== 'restricted') facts.push(one);
  }
  return facts;
}
