import * as vscode from 'vscode';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import { people } from '../../../core/language/names/people.ts';
import { confirmEdits } from '../../../core/timeline/confirm/confirmed.ts';
import type { App, Command } from '../../app.ts';
import { keepConfirmed } from '../../captured/confirmed-entries.ts';
import { activePostmortem, editPostmortem, postmortemAt } from '../../documents.ts';

/** Confirm Timeline: writes that somebody has checked the entries as they now are. */
export const confirmTimeline: Command = async (app, target) => {
  const uri = target instanceof vscode.Uri ? target : activePostmortem()?.uri;
  if (!uri) return say('Open a postmortem to confirm its timeline.');
  const before = await postmortemAt(uri);
  if (!before.timeline?.entries.length) return say('There is no entry to confirm yet.');
  const by = await confirmer(app, before);
  if (by === undefined) return;
  const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  let confirmed: Postmortem | undefined;
  const written = await editPostmortem(uri, (postmortem) => {
    confirmed = postmortem;
    return confirmEdits(postmortem, { by, at });
  });
  if (!written || !confirmed)
    return say("The timeline section can't be written as it stands. Mend what the editor marks in it first.");
  await keepConfirmed(app, uri, confirmed);
};

const WHO = 'postmortem.handle';

/** Who said so here before, where the document knows them; else it is asked for. */
async function confirmer({ context }: App, postmortem: Postmortem): Promise<string | undefined> {
  const known = people(postmortem).filter(({ handle }) => HANDLE.test(handle));
  const last = context.globalState.get<string>(WHO);
  if (last !== undefined && known.some(({ handle }) => handle === last)) return last;
  const picked = await vscode.window.showQuickPick(
    [
      ...known.map(({ handle, role }) => ({ label: `@${handle}`, description: role ?? '', handle })),
      { label: 'Somebody else…', description: '', handle: '' },
    ],
    { title: 'Confirm Timeline', placeHolder: 'Who has checked the entries?' },
  );
  const handle = picked?.handle === '' ? await askHandle() : picked?.handle;
  if (handle !== undefined) await context.globalState.update(WHO, handle);
  return handle;
}

const HANDLE = /^[A-Za-z][\w.-]*$/;

async function askHandle(): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: 'Confirm Timeline',
    prompt: 'The handle of the one who has checked it.',
    placeHolder: 'dana',
    validateInput: (text) =>
      HANDLE.test(bare(text)) ? undefined : 'A handle begins with a letter: letters, digits, . _ and - only.',
  });
  return typed === undefined ? undefined : bare(typed);
}

const bare = (text: string): string => text.trim().replace(/^@/, '');

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
