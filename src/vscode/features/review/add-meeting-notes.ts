import * as vscode from 'vscode';
import { NOTE_HEADINGS, type NoteKey } from '../../../core/document/note-headings.ts';
import { notesEdits } from '../../../core/language/notes/notes-edits.ts';
import { placedNow, placeNotes, type PlacedNote } from '../../../core/language/notes/place-notes.ts';
import { readNotes } from '../../../core/language/notes/read-notes.ts';
import { cutAtWord } from '../../../core/language/status/in-words.ts';
import type { Command } from '../../app.ts';
import { activePostmortem, editPostmortem, postmortemOf, targetOf } from '../../documents.ts';

const TITLE = 'Add Meeting Notes';
const LONGEST_SHOWN = 70;

/** Add Meeting Notes…: what was copied from the notes of a review goes into learnings, once a person has seen where. */
export const addMeetingNotes: Command = async (_app, target) => {
  const uri = targetOf(target);
  const document = uri ? await vscode.workspace.openTextDocument(uri) : activePostmortem();
  if (!document) return say('Open the postmortem that the meeting was about.');
  const placed = placeNotes(postmortemOf(document), readNotes(await vscode.env.clipboard.readText()));
  if (placed.length === 0)
    return say(
      'Copy the notes first: lists below headings such as Went well or Surprises, and answers such as Q1: …',
    );
  const chosen = await choose(placed);
  if (chosen && chosen.length > 0) await write(document, chosen);
};

/** Those that a person ticks; where something has no place yet, it is asked for. */
async function choose(placed: readonly PlacedNote[]): Promise<readonly PlacedNote[] | undefined> {
  // Where nothing tells where any of it goes, all of it goes to one place.
  const isLost = placed.every(({ to }) => to === 'nowhere');
  const items = placed.map((note) => ({
    label: cutAtWord(note.text, LONGEST_SHOWN),
    description: placeOf(note),
    picked: isLost || note.to !== 'nowhere',
    note,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: TITLE,
    placeHolder: 'From the clipboard. What is ticked goes into learnings.',
    canPickMany: true,
    ignoreFocusOut: true,
  });
  const notes = picked?.map(({ note }) => note);
  const lost = notes?.filter(({ to }) => to === 'nowhere') ?? [];
  if (!notes || lost.length === 0) return notes;
  const key = await askPlace(lost);
  return key && notes.map((note) => (note.to === 'nowhere' ? { to: 'list', key, text: note.text } : note));
}

function placeOf(note: PlacedNote): string {
  if (note.to === 'list') return `$(arrow-right) ${NOTE_HEADINGS[note.key]}`;
  return note.to === 'answer'
    ? `$(arrow-right) answers Q${note.question.number}: ${cutAtWord(note.question.question, LONGEST_SHOWN)}`
    : 'no place yet';
}

async function askPlace(lost: readonly PlacedNote[]): Promise<NoteKey | undefined> {
  const [first] = lost;
  const what =
    lost.length === 1 ? `"${cutAtWord(first?.text ?? '', 40)}"` : `the ${lost.length} notes without a place`;
  const keys = Object.keys(NOTE_HEADINGS) as readonly NoteKey[];
  const picked = await vscode.window.showQuickPick(
    keys.map((key) => ({ label: NOTE_HEADINGS[key], key })),
    { title: TITLE, placeHolder: `Where to with ${what}? Escape adds nothing.`, ignoreFocusOut: true },
  );
  return picked?.key;
}

async function write(document: vscode.TextDocument, notes: readonly PlacedNote[]): Promise<void> {
  let wanted: ReturnType<typeof notesEdits>;
  const written = await editPostmortem(document.uri, (postmortem) => {
    wanted = notesEdits(postmortem, placedNow(postmortem, notes));
    return wanted;
  });
  if (written) return reveal(document);
  say(
    wanted?.length === 0
      ? 'All of that is in the document already.'
      : "The learnings section can't be written as it stands. Mend what the editor marks in it first.",
  );
}

/** What was written may stand far from where somebody works. */
async function reveal(document: vscode.TextDocument): Promise<void> {
  const section = postmortemOf(document).sections.find(({ name }) => name === 'learnings');
  const editor = await vscode.window.showTextDocument(document);
  if (!section) return;
  const start = document.positionAt(section.span.start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

const say = (words: string): void => void vscode.window.showInformationMessage(words);
