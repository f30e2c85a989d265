import * as vscode from 'vscode';
import { gates, type Gate } from '../../../core/language/status/gates.ts';
import { statusEdits } from '../../../core/language/status/status-edits.ts';
import { frontMatterText, statusOf, type Status } from '../../../core/language/status/status.ts';
import type { Lines } from '../../../core/document/lines.ts';
import { counted, listed } from '../../../core/language/status/in-words.ts';
import type { Command } from '../../app.ts';
import { contextFor } from '../../workspace/checked.ts';
import { configOf } from '../../config.ts';
import { activePostmortem, editPostmortem, postmortemOf } from '../../documents.ts';
import { STATUS_VIEWS } from '../../status-views.ts';
import { pickMissing } from './show-missing.ts';

/**
 * Change Status…: every status with what it lacks. One that lacks nothing is written; for another, its list opens. A
 * caller, a key binding say, may name the status.
 */
export const changeStatus: Command = async (_app, wanted) => {
  const document = activePostmortem();
  if (!document) {
    void vscode.window.showInformationMessage('Open a postmortem to change its status.');
    return;
  }
  await configOf(document.uri);
  const postmortem = postmortemOf(document);
  const all = gates(postmortem, contextFor(document));
  const gate = all.find(({ status }) => status === wanted) ?? (await pickGate(all, postmortem.lines));
  if (!gate || gate.way === 'here') return;
  if (gate.missing.length === 0) await write(document, gate);
  else await pickMissing(document, gate.missing, gate.status, statusStays(statusOf(postmortem)));
};

/** Nobody who asked for a status may think that it was written. */
const statusStays = (status: Status): string =>
  `The status stays ${STATUS_VIEWS[status].label} until these are done. Choose one to go there`;

/** Enter goes on to the next status: the list opens there. */
async function pickGate(all: readonly Gate[], lines: Lines): Promise<Gate | undefined> {
  const list = vscode.window.createQuickPick<ReturnType<typeof toItem>>();
  list.title = 'Change Status';
  list.placeholder = 'To which? What stands in the way is listed.';
  list.matchOnDescription = true;
  list.items = all.map((gate) => toItem(gate, lines));
  list.activeItems = list.items.filter(({ gate }) => gate.way === 'on').slice(0, 1);
  const picked = await new Promise<Gate | undefined>((resolve) => {
    list.onDidAccept(() => resolve(list.selectedItems[0]?.gate));
    list.onDidHide(() => resolve(undefined));
    list.show();
  });
  list.dispose();
  return picked;
}

const toItem = (gate: Gate, lines: Lines): vscode.QuickPickItem & { readonly gate: Gate } => ({
  label: `$(${STATUS_VIEWS[gate.status].icon}) ${STATUS_VIEWS[gate.status].label}`,
  description: saidOf(gate),
  detail: listed(gate.own, ({ span }) => lines.positionAt(span.start).line + 1, ROW),
  gate,
});

function saidOf({ way, missing }: Gate): string {
  if (way === 'here') return 'now';
  if (way === 'back') return 'back';
  if (way === 'aside') return 'no postmortem is written, for a reason';
  return counted(missing);
}

/** What fits into a row in the widest of the usual fonts. */
const ROW = 74;

async function write(document: vscode.TextDocument, { status }: Gate): Promise<void> {
  const known = frontMatterText(postmortemOf(document), 'reason');
  const reason = status === 'skipped' ? await askReason(known) : null;
  if (reason === undefined) return;
  const written = await editPostmortem(document.uri, (postmortem) =>
    statusEdits(postmortem, status, reason ?? undefined),
  );
  if (!written)
    void vscode.window.showWarningMessage(
      'The status could not be written: the front matter cannot be read, or the document is read-only. Nothing was changed.',
    );
}

/** One that was given before, the last time say, is there to be confirmed. */
const askReason = (known = ''): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: 'Why is no postmortem written?',
    prompt: 'It stands in the document as its reason.',
    value: known,
    placeHolder: 'Same cause as PM-2026-030, covered there.',
    ignoreFocusOut: true,
    validateInput: (typed) => (typed.trim() === '' ? 'A few words are enough.' : undefined),
  });
