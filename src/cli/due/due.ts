import type { Task } from '../arguments/command.ts';
import { findFiles } from '../files.ts';
import type { DUE } from '../help/due.ts';
import { dueGithub } from './due-github.ts';
import { dueJson } from './due-json.ts';
import { isAnyLate, type DueList } from './due-list.ts';
import { dueText } from './due-text.ts';
import { readDue } from './read-due.ts';

const FORMATS = {
  text: dueText,
  json: dueJson,
  github: (list: DueList) => dueGithub(list, process.env),
};

/** `postmortem due`: which postmortems wait for review or publication, and which action items are late. */
export const due: Task<typeof DUE> = async ({ values: { format }, files: named }, output) => {
  const { files, problems } = await findFiles(named);
  const list = await readDue(files, Date.now());
  const isAnyRead = files.length > list.unread.length || list.postmortems.length + list.actions.length > 0;
  // Of what nobody could read it is not known that nothing is due.
  if (format !== 'text' || isAnyRead) output.write(FORMATS[format](list));
  const unread = [...problems, ...list.unread];
  for (const problem of unread) output.warn(`${problem}\n`);
  return unread.length > 0 ? 2 : isAnyLate(list) ? 1 : 0;
};
