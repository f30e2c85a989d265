import * as vscode from 'vscode';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import { namesToRoles, type NamedPlace } from '../../../core/language/names/replace-names.ts';
import type { Command } from '../../app.ts';
import { toRange } from '../../convert.ts';
import { activePostmortem, editPostmortem, postmortemOf } from '../../documents.ts';

/** Replace Names with Roles…: shows every place first, each of which can be left out; one edit, one undo. */
export const replaceNames: Command = async () => {
  const document = activePostmortem();
  if (!document) {
    void vscode.window.showInformationMessage('Open the postmortem whose names are to become roles.');
    return;
  }
  const postmortem = postmortemOf(document);
  const places = namesToRoles(postmortem);
  if (places.length === 0) {
    void vscode.window.showInformationMessage(
      'The text names none of its responders. Names are known from `responders` in the front matter, each with a role.',
    );
    return;
  }
  const chosen = await choose(document, postmortem, places);
  if (chosen.length === 0) return;
  const done = await editPostmortem(document.uri, (now) =>
    now.text === postmortem.text ? chosen.map(({ edit }) => edit) : undefined,
  );
  if (!done)
    void vscode.window.showInformationMessage(
      'The document changed meanwhile, so nothing was replaced. Run the command again.',
    );
};

interface PlaceItem extends vscode.QuickPickItem {
  readonly place: NamedPlace;
}

/** The places, all ticked; the editor shows the one that has the focus. None where the list is left. */
function choose(
  document: vscode.TextDocument,
  postmortem: Postmortem,
  places: readonly NamedPlace[],
): Promise<readonly NamedPlace[]> {
  const pick = vscode.window.createQuickPick<PlaceItem>();
  pick.title =
    places.length === 1 ? 'Replace 1 name with a role' : `Replace ${places.length} names with roles`;
  pick.placeholder = 'Untick what is to stay. Enter replaces, Escape changes nothing.';
  pick.canSelectMany = true;
  pick.matchOnDetail = true;
  pick.items = places.map((place) => itemOf(postmortem, place));
  pick.selectedItems = pick.items;
  pick.onDidChangeActive(([item]) => item && reveal(document, postmortem, item.place));
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.map(({ place }) => place));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve([]);
      pick.dispose();
    });
    pick.show();
  });
}

function itemOf({ lines, text }: Postmortem, place: NamedPlace): PlaceItem {
  const { span, newText } = place.edit;
  const { line } = lines.positionAt(span.start);
  const { start, end } = lines.span(line);
  const after = `${text.slice(start, span.start)}${newText}${text.slice(span.end, end)}`;
  return {
    label: `${place.name} → ${newText}`,
    description: `line ${line + 1}`,
    detail: after.trim(),
    place,
  };
}

function reveal(document: vscode.TextDocument, { lines }: Postmortem, { edit }: NamedPlace): void {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  if (!editor) return;
  const range = toRange(lines, edit.span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
