import type * as vscode from 'vscode';
import type { IncidentFacts } from '../../../core/corpus/statistics/incident-facts.ts';
import { workspaceFacts } from '../../workspace/workspace-facts.ts';

/** What is known of the postmortems of the workspace that models may read: none of them is restricted. */
export async function knownFacts(cancelled: vscode.CancellationToken): Promise<readonly IncidentFacts[]> {
  const { facts = [] } = (await workspaceFacts(cancelled)) ?? {};
  return facts.filter(({ audience, status }) => audience !== 'restricted' && status !== 'skipped');
}
