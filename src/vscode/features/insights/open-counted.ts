import * as vscode from 'vscode';
import { toRange } from '../../convert.ts';
import { postmortemOf } from '../../documents.ts';
import type { Counted } from './counted.ts';

interface Choice extends vscode.QuickPickItem {
  readonly one: Counted;
}

/** Opens the one postmortem that is behind a number, at its action item where it is one; of several lets somebody choose. */
export async function openCounted(
  behind: readonly Counted[],
  { about, item }: { readonly about: string; readonly item?: string },
): Promise<void> {
  const [first, ...others] = behind;
  const one = first && others.length > 0 ? await choose(behind, about) : first;
  if (!one) return;
  const document = await vscode.workspace.openTextDocument(one.uri).then(undefined, () => undefined);
  if (!document) {
    void vscode.window.showWarningMessage(`${nameOf(one)} could not be opened: its file may be gone.`);
    return;
  }
  await vscode.window.showTextDocument(document, { selection: placeOf(document, one, item) });
}

async function choose(behind: readonly Counted[], about: string): Promise<Counted | undefined> {
  const choices = behind.map((one): Choice => ({
    label: nameOf(one),
    description: one.document.title,
    detail: [
      one.reading.facts?.day ?? one.document.date,
      one.reading.facts?.severity,
      vscode.workspace.asRelativePath(one.uri),
    ]
      .filter(Boolean)
      .join(' · '),
    one,
  }));
  const picked = await vscode.window.showQuickPick(
    choices.toSorted((a, b) => ((a.detail ?? '') < (b.detail ?? '') ? 1 : -1)),
    {
      title: about === '' ? 'Insights' : about,
      placeHolder: `Open one of ${behind.length} postmortems`,
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  return picked?.one;
}

const nameOf = ({ document, uri }: Counted): string =>
  document.id ?? uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** Where an action item stands, else the beginning. */
function placeOf(
  document: vscode.TextDocument,
  { document: known }: Counted,
  item: string | undefined,
): vscode.Range {
  const action = item === undefined ? undefined : known.actions.find(({ id }) => id === item);
  const start = action ? toRange(postmortemOf(document).lines, action.span).start : new vscode.Position(0, 0);
  return new vscode.Range(start, start);
}
