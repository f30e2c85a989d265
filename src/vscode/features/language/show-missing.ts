import * as vscode from 'vscode';
import { withoutEmphasis } from '../../../core/panel/plain-text.ts';
import type { Lines } from '../../../core/document/lines.ts';
import { counted, inTwoRows } from '../../../core/language/status/in-words.ts';
import { whatIsMissing, type Missing } from '../../../core/language/status/missing.ts';
import { statusOf, type Status } from '../../../core/language/status/status.ts';
import type { Command } from '../../app.ts';
import { contextFor } from '../../workspace/checked.ts';
import { configOf } from '../../config.ts';
import { toRange } from '../../convert.ts';
import { activePostmortem, postmortemOf } from '../../documents.ts';
import { STATUS_VIEWS } from '../../status-views.ts';

/** What Is Missing?: what the next status asks for, each with a jump to where it is mended. */
export const showMissing: Command = async () => {
  const document = activePostmortem();
  if (!document) {
    void vscode.window.showInformationMessage('Open a postmortem to see what it still needs.');
    return;
  }
  await configOf(document.uri);
  const { status, next, items } = whatIsMissing(postmortemOf(document), contextFor(document));
  if (items.length > 0) await pickMissing(document, items, next ?? status, 'Choose one to go there');
  else void sayNothingMissing(next);
};

const START = 'Start Review…';
const CHANGE = 'Change Status…';

async function sayNothingMissing(next: Status | undefined): Promise<void> {
  if (next === undefined) {
    void vscode.window.showInformationMessage('Nothing is missing, and there is no further status.');
    return;
  }
  const change = await vscode.window.showInformationMessage(
    `Nothing is missing before ${STATUS_VIEWS[next].label}.`,
    ...(next === 'in_review' ? [START] : []),
    CHANGE,
  );
  if (change === undefined) return;
  await vscode.commands.executeCommand(`postmortem.${change === START ? 'startReview' : 'changeStatus'}`);
}

/** What stands before a status, in groups, each thing with a jump to where it is written or mended. */
export async function pickMissing(
  document: vscode.TextDocument,
  items: readonly Missing[],
  status: Status,
  placeHolder: string,
): Promise<void> {
  const postmortem = postmortemOf(document);
  const { lines } = postmortem;
  const { label } = STATUS_VIEWS[status];
  const rows = GROUPS.flatMap(({ kind, label }): Row[] => {
    const found = items.filter((item) => item.kind === kind).map((item) => toRow(item, lines));
    return found.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...found];
  });
  const picked = await vscode.window.showQuickPick(rows, {
    title: `${statusOf(postmortem) === status ? label : `Before ${label}`}: ${counted(items)}`,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked?.span) return;
  const { start } = toRange(lines, picked.span);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
}

type Row = vscode.QuickPickItem & { readonly span?: Missing['span'] };

const GROUPS = [
  { kind: 'lack', label: 'Missing' },
  { kind: 'fault', label: 'To mend' },
] as const satisfies readonly { readonly kind: Missing['kind']; readonly label: string }[];

/** What fits into a row in the widest of the usual fonts. */
const ROOM = [52, 74] as const;

function toRow({ message, code, span }: Missing, lines: Lines): Row {
  const [label, detail] = inTwoRows(withoutEmphasis(message), ROOM);
  const line = lines.positionAt(span.start).line + 1;
  return { label, description: `Line ${line} · ${code}`, detail, span };
}
