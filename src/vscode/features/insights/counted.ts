import * as vscode from 'vscode';
import type { Config } from '../../../core/config/config.ts';
import type { CorpusDocument } from '../../../core/corpus/corpus-document.ts';
import { factsOf, type IncidentFacts } from '../../../core/corpus/statistics/incident-facts.ts';
import { whyNotCounted } from '../../../core/corpus/why-not-counted.ts';
import { breather } from '../../../core/timeline/slices.ts';
import { configOf } from '../../config.ts';
import { corpusEntries, type Known } from '../../workspace/workspace-corpus.ts';
import { readWorkspacePostmortem } from '../../workspace/workspace-postmortems.ts';

/** A postmortem of the workspace with what it adds to figures, or why it adds nothing. */
export interface Counted {
  readonly uri: vscode.Uri;
  /** As the page names it: its address as people read it. */
  readonly file: string;
  readonly document: CorpusDocument;
  readonly config: Config;
  readonly reading: Reading;
}

/** `why` is half a sentence: `the YAML of its front matter has a mistake.` */
export type Reading =
  { readonly facts: IncidentFacts } | { readonly facts?: undefined; readonly why: string };

interface Kept {
  /** What a reading depends on beside the text. */
  readonly by: string;
  readonly reading: Reading;
}

/** By what the index knows of a text: where the text is another one, so is that. */
const kept = new WeakMap<CorpusDocument, Kept>();

/** All postmortems of the workspace, changes that aren't saved included; those that did not change are not read again. */
export async function countedPostmortems(
  today: string,
  onRead: (read: number, of: number) => void,
): Promise<readonly Counted[]> {
  // Those that are open come last otherwise, and each opening would be another order.
  const entries = (await corpusEntries()).toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
  const configs = new Map<string, Promise<Config>>();
  const counted: Counted[] = [];
  const breathe = breather();
  for (const known of entries) {
    counted.push(await countedOf(known, today, configs));
    const pause = breathe();
    if (!pause) continue;
    onRead(counted.length, entries.length);
    await pause;
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
  const reading = before?.by === by ? before.reading : await read(uri, file, config);
  kept.set(document, { by, reading });
  return { uri, file, document, config, reading };
}

async function read(uri: vscode.Uri, file: string, { holidays }: Config): Promise<Reading> {
  const postmortem = await readWorkspacePostmortem(uri);
  const why = postmortem ? whyNotCounted(postmortem) : 'its file could not be read.';
  if (!postmortem || why !== undefined) return { why: why ?? '' };
  return { facts: factsOf(postmortem, { file, now: Date.now(), holidays }) };
}

/** Those of one folder share what holds for them. */
function configFor(uri: vscode.Uri, configs: Map<string, Promise<Config>>): Promise<Config> {
  const folder = vscode.Uri.joinPath(uri, '..').toString();
  const config = configs.get(folder) ?? configOf(uri);
  configs.set(folder, config);
  return config;
}
