import * as vscode from 'vscode';

/** What was picked, and a token that was pasted where a choice was asked for. */
export interface PickedBesideToken<Item> {
  readonly item?: Item;
  readonly token?: string;
}

interface Asked {
  readonly title: string;
  readonly placeHolder: string;
  /** A token is an answer by itself: what it is for is known. */
  readonly takesToken?: true;
}

/**
 * Asks as a quick pick does, whose box shows in clear what is typed. So a token that is pasted there is taken out at
 * once, for the box that hides it. Undefined where the question is left.
 */
export function pickBesideToken<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  { title, placeHolder, takesToken }: Asked,
): Promise<PickedBesideToken<Item> | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<Item>();
    let token: string | undefined;
    const end = (picked?: PickedBesideToken<Item>): void => {
      resolve(picked);
      pick.dispose();
    };
    Object.assign(pick, { title, placeholder: placeHolder, matchOnDescription: true, ignoreFocusOut: true });
    pick.items = items;
    pick.onDidChangeValue((value) => {
      if (!isToken(value)) return;
      token = value.trim();
      pick.value = '';
      if (takesToken) end({ token });
      else pick.placeholder = 'The token is taken, and shown no more. Choose what it is for.';
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item) end({ item, ...(token !== undefined && { token }) });
    });
    pick.onDidHide(() => end());
    pick.show();
  });
}

/** Letters and digits without a blank, longer than what anybody would look for. */
const isToken = (typed: string): boolean => /^(?=\S*\d)(?=\S*[A-Za-z])\S{16,}$/.test(typed.trim());
