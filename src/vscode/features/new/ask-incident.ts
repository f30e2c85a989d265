import * as vscode from 'vscode';
import { isLocal } from '../../../core/http/is-local.ts';
import type { IncidentRef, Source } from '../../../core/timeline/source.ts';
import type { App } from '../../app.ts';
import { allSources } from '../../captured/sources.ts';
import { askRecent, windowOfRefs } from '../import/import-events-recent.ts';
import type { Wanted } from '../import/import-events-run.ts';

export interface FoundIncident extends Wanted {
  /** As its source calls it. */
  readonly title?: string;
  readonly services?: readonly string[];
  readonly severity?: string;
}

/** What it is asked for, as the titles say it. */
export interface Asking {
  readonly title: string;
  /** For one source, by its label. */
  readonly titleOf: (label: string) => string;
}

interface Way extends vscode.QuickPickItem {
  readonly source?: Source;
  /** The uri of what was typed. */
  readonly typed?: string;
  readonly isRecent?: true;
}

/** All that can be asked for a record by its ID. */
const askedSources = (): readonly Source[] => allSources().filter((source) => !isLocal(source));

/** The records of an incident: from the list of recent ones, or by an ID or link, typed here or at its source. */
export async function askIncident(
  app: App,
  asking: Asking,
  listing: readonly Source[],
): Promise<FoundIncident | undefined> {
  const way = await askWay(asking, listing.length > 0 ? [RECENT, ...sourceWays()] : sourceWays());
  if (way?.typed !== undefined) return { incidents: [way.typed] };
  if (way?.source) return askReference(asking, way.source);
  const refs = way && (await askRecent(app));
  return refs && { incidents: refs.map(({ uri }) => uri), ...windowOfRefs(refs), ...factsOf(refs) };
}

const RECENT: Way = {
  label: '$(list-unordered) A Recent Incident…',
  detail: 'Listed from all that is connected, with what else belongs to it',
  isRecent: true,
};

const sourceWays = (): readonly Way[] =>
  askedSources().map((source) => ({
    label: `$(${source.icon}) ${source.label}`,
    detail: source.ask,
    source,
  }));

async function askWay({ title }: Asking, ways: readonly Way[]): Promise<Way | undefined> {
  const pick = vscode.window.createQuickPick<Way>();
  pick.title = title;
  pick.placeholder = 'From where? An ID or link can be typed here, too.';
  pick.items = ways;
  pick.onDidChangeValue((text) => (pick.items = [...typedWays(text.trim()), ...ways]));
  pick.show();
  const way = await chosen(pick);
  pick.dispose();
  return way;
}

const chosen = (pick: vscode.QuickPick<Way>): Promise<Way | undefined> =>
  new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [way] = pick.selectedItems;
      if (way?.typed !== undefined || way?.source || way?.isRecent) resolve(way);
      else pick.value = '';
    });
    pick.onDidHide(() => resolve(undefined));
  });

/** The sources that read a text as one of theirs. A word is rather the name of a source that is looked for. */
function typedWays(text: string): readonly Way[] {
  const found = askedSources().flatMap((source): readonly Way[] => {
    const typed = source.reference(text);
    if (typed === undefined) return [];
    return [{ label: `$(${source.icon}) Look for ${text} in ${source.label}`, alwaysShow: true, typed }];
  });
  return found.length > 0 || !/[\d/]/.test(text) ? found : [UNREAD];
}

const UNREAD: Way = {
  label: '$(question) No source reads this as an ID or link',
  detail: 'As Q2X7ABCDE12345, INC-123, OPS-14, or the whole link. Choose this to see where it can come from.',
  alwaysShow: true,
};

function factsOf(refs: readonly IncidentRef[]): Pick<FoundIncident, 'title' | 'services' | 'severity'> {
  const services = [...new Set(refs.flatMap(({ service }) => service ?? []))];
  const [first] = refs;
  const [severity] = refs.flatMap((ref) => ref.severity ?? []);
  return {
    ...(first && { title: first.title }),
    ...(services.length > 0 && { services }),
    ...(severity !== undefined && { severity }),
  };
}

/** The record of an incident, by an ID or link. */
export async function askReference(
  { titleOf }: Asking,
  source: Source,
  value = '',
): Promise<Wanted | undefined> {
  const { label, ask } = source;
  const typed = await vscode.window.showInputBox({
    title: titleOf(label),
    prompt: ask,
    value,
    ignoreFocusOut: true,
    validateInput: (text) =>
      source.reference(text.trim()) === undefined
        ? `No ID or link of ${label}. It takes: ${ask}.`
        : undefined,
  });
  const uri = typed === undefined ? undefined : source.reference(typed.trim());
  return uri === undefined ? undefined : { incidents: [uri] };
}
