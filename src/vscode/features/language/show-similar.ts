import * as vscode from 'vscode';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import { touches } from '../../../core/document/span.ts';
import { textsOf } from '../../../core/document/texts-of.ts';
import type { SimilarIncident } from '../../../core/language/lookup.ts';
import { factorsToldBefore, type ToldBefore } from '../../../core/language/similar/factors-told-before.ts';
import { fates, whySimilar } from '../../../core/language/similar/similar-words.ts';
import type { Command } from '../../app.ts';
import { toOffset, toRange } from '../../convert.ts';
import { activePostmortem, isPostmortem, postmortemOf } from '../../documents.ts';
import { say } from '../../say.ts';
import { corpusEntries } from '../../workspace/workspace-corpus.ts';
import { lookupFor } from '../../workspace/workspace-postmortems.ts';

/** Show Similar Incidents…: the postmortems that share a contributing factor, each with why and with what became of its actions. */
export const showSimilar: Command = async (_app, target) => {
  const document =
    target instanceof vscode.Uri ? await vscode.workspace.openTextDocument(target) : activePostmortem();
  if (!document || !isPostmortem(document))
    return say('Open a postmortem first: its contributing factors are looked for in the others.');
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Reading the postmortems of this workspace' },
    corpusEntries,
  );
  const postmortem = postmortemOf(document);
  if (postmortem.factors.length === 0)
    return say('Write a contributing factor first: it is looked for in the other postmortems.');
  const told = factorsToldBefore(postmortem, lookupFor(document.uri)) ?? [];
  if (told.length === 0)
    return say('No other postmortem of this workspace tells of one of these factors in such words.');
  const picked = await pick(told, factorAt(document, postmortem, told));
  if (picked) await open(picked);
};

interface Row extends vscode.QuickPickItem {
  readonly incident?: SimilarIncident;
}

interface Picked {
  readonly incident: SimilarIncident;
  readonly isBeside: boolean;
}

/** The factor that somebody is in, if another postmortem shares it. */
function factorAt(
  document: vscode.TextDocument,
  { lines }: Postmortem,
  told: readonly ToldBefore[],
): ToldBefore | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const offset = toOffset(lines, editor.selection.active);
  return told.find(({ whole }) => touches(whole, offset));
}

const BESIDE: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('split-horizontal'),
  tooltip: 'Open to the Side',
};

function pick(told: readonly ToldBefore[], first: ToldBefore | undefined): Promise<Picked | undefined> {
  const list = vscode.window.createQuickPick<Row>();
  list.title = 'Similar Incidents';
  list.placeholder = 'Put together by the words they share. Open one at its factor.';
  list.matchOnDescription = list.matchOnDetail = true;
  list.items = told.flatMap(rowsOf);
  const active = first && list.items.find(({ incident }) => incident === first.similar[0]);
  if (active) list.activeItems = [active];
  return new Promise((resolve) => {
    const end = (incident: SimilarIncident | undefined, isBeside = false): void => {
      resolve(incident && { incident, isBeside });
      list.dispose();
    };
    list.onDidAccept(() => end(list.activeItems[0]?.incident));
    list.onDidTriggerItemButton(({ item }) => end(item.incident, true));
    list.onDidHide(() => end(undefined));
    list.show();
  });
}

/** The list gives a separator its width before it gives the rows theirs. */
const SHORT = 30;

const rowsOf = ({ id, factor, similar }: ToldBefore): readonly Row[] => [
  {
    label: id ?? (factor.length > SHORT ? `${factor.slice(0, SHORT)}…` : factor),
    kind: vscode.QuickPickItemKind.Separator,
  },
  ...similar.map((incident) => ({
    label: `$(notebook) ${incident.postmortem}`,
    description: [incident.date, incident.title].filter(Boolean).join(' · '),
    detail: `${fates(incident)} · ${whySimilar(incident)}`,
    buttons: [BESIDE],
    incident,
  })),
];

/** At the factor as it stands now, whatever was written before it meanwhile. */
async function open({ incident, isBeside }: Picked): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(incident.uri)).then(
    (found) => found,
    () => undefined,
  );
  if (!document) return say(`${incident.postmortem} is no longer where it was. Ask again to look anew.`);
  const { factors, lines } = postmortemOf(document);
  const says =
    (text: string) =>
    (one: (typeof factors)[number]): boolean =>
      textsOf(one.fields['factor']?.value)[0] === text;
  const found =
    factors.find(says(incident.factor)) ??
    factors.find(({ id }) => id !== undefined && id === incident.factorId);
  const place = found ? toRange(lines, found.span).start : new vscode.Position(incident.line, 0);
  const editor = await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(place, place),
    ...(isBeside && { viewColumn: vscode.ViewColumn.Beside }),
  });
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
