import * as vscode from 'vscode';
import type { Item, Postmortem, TimelineEntry } from '../../../core/document/postmortem.ts';
import { isZone } from '../../../core/document/zone.ts';
import { linkEvidence } from '../../../core/language/refactor/evidence.ts';
import { keepInstants } from '../../../core/language/refactor/keep-instants.ts';
import type { Question } from '../../../core/language/refactor/offer.ts';
import type { Feature } from '../../app.ts';
import { editPostmortem, postmortemOf } from '../../documents.ts';

const COMMAND = '_postmortem.askRefactoring';

/** What a code action calls that has to ask something first. */
export const askCommand = (title: string, uri: vscode.Uri, question: Question): vscode.Command => ({
  command: COMMAND,
  title,
  arguments: [uri, question],
});

export const askRefactoring: Feature = () =>
  vscode.commands.registerCommand(COMMAND, (uri: vscode.Uri, question: Question) =>
    question.what === 'evidence' ? askEvidence(uri, question.factor) : askZone(uri, question.from),
  );

async function askEvidence(uri: vscode.Uri, index: number): Promise<void> {
  const { factors, timeline } = postmortemOf(await vscode.workspace.openTextDocument(uri));
  const factor = factors.find((one) => one.index === index);
  if (!factor || !timeline) return;
  const picked = await vscode.window.showQuickPick(timeline.entries.map(toPick), {
    title: `Evidence for ${factor.id ?? 'This Factor'}`,
    placeHolder: 'Which entry of the timeline shows it?',
    matchOnDescription: true,
  });
  if (!picked) return;
  await editPostmortem(uri, (postmortem) => {
    const [same, entry] = [factorAgain(postmortem, factor), entryAgain(postmortem, picked.entry)];
    return same && entry && linkEvidence(postmortem, same.index, entry);
  });
}

interface EntryPick extends vscode.QuickPickItem {
  readonly entry: TimelineEntry;
}

const toPick = (entry: TimelineEntry): EntryPick => ({
  label: `${entry.when.text}  ${entry.text}`,
  description: [entry.id?.name, ...entry.marks.map(({ mark }) => mark)].filter(Boolean).join(', '),
  entry,
});

/** The document may have changed while the question stood: both are looked for again by what they say. */
const factorAgain = ({ factors }: Postmortem, { id, index }: Item): Item | undefined =>
  factors.find((one) => (id === undefined ? one.index === index : one.id === id));

const entryAgain = ({ timeline }: Postmortem, { when, text }: TimelineEntry): TimelineEntry | undefined =>
  timeline?.entries.find((entry) => entry.when.text === when.text && entry.text === text);

async function askZone(uri: vscode.Uri, from: string): Promise<void> {
  const to = await vscode.window.showInputBox({
    title: 'Change the Zone, Keeping the Instants',
    prompt: `The times are in ${from}. Which zone shall they be written in?`,
    placeHolder: 'UTC, +01:00 or Europe/Amsterdam',
    validateInput: (value) =>
      isZone(value.trim())
        ? undefined
        : 'Write UTC, an offset such as +01:00, or Area/City such as Europe/Amsterdam.',
  });
  if (to === undefined) return;
  await editPostmortem(uri, (postmortem) => keepInstants(postmortem, from, to.trim()));
}
