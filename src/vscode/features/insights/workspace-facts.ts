import * as vscode from 'vscode';
import type { Config } from '../../../core/config/config.ts';
import type { CorpusDocument } from '../../../core/corpus/corpus-document.ts';
import { factsOf, type IncidentFacts } from '../../../core/corpus/statistics/incident-facts.ts';
import { configOf } from '../../config.ts';
import { corpusEntries, type Known } from '../../workspace/workspace-corpus.ts';
import { readWorkspacePostmortem } from '../../workspace/workspace-postmortems.ts';

/** A postmortem of the workspace with what it adds to figures. */
export interface Counted {
  readonly uri: vscode.Uri;
  /** As the page names it: its address as people read it. */
  readonly file: string;
  readonly document: CorpusDocument;
  readonly config: Config;
  /** Undefined where it can't be read in full. */
  readonly facts: IncidentFacts | undefined;
}

/** Reading gives way to typing so often, in milliseconds. */
const SLICE = 12;

interface Kept {
  /** What they depend on beside the text. */
  readonly by: string;
  readonly facts: IncidentFacts | undefined;
}

/** By what the index knows of a text: where the text is another one, so is that. */
const kept = new WeakMap<CorpusDocument, Kept>();

/** All postmortems of the workspace, changes that aren't saved included; those that did not change are not read again. */
export async function workspaceFacts(
  today: string,
  onRead: (read: number, of: number) => void,
): Promise<readonly Counted[]> {
  const entries = await corpusEntries();
  const configs = new Map<string, Promise<Config>>();
  const counted: Counted[] = [];
  let since = Date.now();
  for (const known of entries) {
    counted.push(await countedOf(known, today, configs));
    if (Date.now() - since < SLICE) continue;
    onRead(counted.length, entries.length);
    await new Promise((resolve) => setTimeout(resolve));
    since = Date.now();
  }
  return counted;
}

async function countedOf(
  { uri: address, document }: Known,
  today: string,
  configs: Map<string, Promise<Config>>,
): Promise<Counted> {
  const uri = vscode.Uri.parse(address);
  const file = uri.toString(true);
  const config = await configFor(uri, configs);
  const by = [file, today, ...config.holidays].join(' ');
  const before = kept.get(document);
  if (before?.by === by) return { uri, file, document, config, facts: before.facts };
  const postmortem = document.trouble === undefined ? await readWorkspacePostmortem(uri) : undefined;
  const facts = postmortem && factsOf(postmortem, { file, now: Date.now(), holidays: config.holidays });
  kept.set(document, { by, facts });
  return { uri, file, document, config, facts };
}

/** Those of one folder share what holds for them. */
function configFor(uri: vscode.Uri, configs: Map<string, Promise<Config>>): Promise<Config> {
  const folder = vscode.Uri.joinPath(uri, '..').toString();
  const config = configs.get(folder) ?? configOf(uri);
  configs.set(folder, config);
  return config;
}
