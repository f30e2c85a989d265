import * as vscode from 'vscode';
import type { IncidentFacts } from '../../../core/corpus/statistics/incident-facts.ts';
import { insights } from '../../../core/insights/insights.ts';
import type { Insights, UnreadDocument } from '../../../core/insights/model.ts';
import type { InsightsView } from '../../../core/insights/protocol.ts';
import { DEFAULT_CONFIG } from '../../../core/config/config.ts';
import { countedPostmortems, type Counted } from './counted.ts';

/** What the page shows, and the postmortems that it may open, by the names that it has for them. */
export interface WorkspaceInsights {
  readonly insights: Insights;
  readonly counted: ReadonlyMap<string, Counted>;
}

let last: readonly IncidentFacts[] = [];

/** The list of before where it has the same: what takes long is known by the list that it was made of. */
const sameOr = (before: readonly IncidentFacts[], now: readonly IncidentFacts[]): readonly IncidentFacts[] =>
  before.length === now.length && now.every((one, index) => one === before[index]) ? before : now;

export async function workspaceInsights(
  { filter, stackedBy }: InsightsView,
  onRead: (read: number, of: number) => void,
): Promise<WorkspaceInsights> {
  const today = localDay(new Date());
  const all = await countedPostmortems(today, onRead);
  const counted = new Map(all.map((one) => [one.file, one]));
  const facts = (last = sameOr(
    last,
    all.flatMap((one) => one.reading.facts ?? []),
  ));
  return {
    counted,
    insights: insights(facts, {
      filter,
      stackedBy,
      today,
      severities: severitiesOf(all),
      policiesOf: (file) => counted.get(file)?.config ?? DEFAULT_CONFIG,
      folders: foldersOf(all),
      unread: all.flatMap(unreadOf),
    }),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The day as the clock of the window has it. */
const localDay = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

/** Folders may each have their own scale; the first one's order stands. */
const severitiesOf = (all: readonly Counted[]): readonly string[] => [
  ...new Set(all.length === 0 ? DEFAULT_CONFIG.severities : all.flatMap(({ config }) => config.severities)),
];

const foldersOf = (all: readonly Counted[]): number =>
  new Set(all.map(({ uri }) => vscode.workspace.getWorkspaceFolder(uri)?.uri.toString())).size;

function unreadOf({ file, uri, document, reading }: Counted): readonly UnreadDocument[] {
  if (reading.facts) return [];
  const name = document.id ?? uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return [{ file, name, why: reading.why.replace(/^./, (first) => first.toUpperCase()) }];
}
