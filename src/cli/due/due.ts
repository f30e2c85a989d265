import { parseArgs } from 'node:util';
import type { CliCommand } from '../command.ts';
import { findFiles } from '../files.ts';
import { dueGithub } from './due-github.ts';
import { dueJson } from './due-json.ts';
import { isAnyLate, type DueList } from './due-list.ts';
import { dueText } from './due-text.ts';
import { readDue } from './read-due.ts';

const FORMATS: Readonly<Record<string, (list: DueList) => string>> = {
  text: dueText,
  json: dueJson,
  github: (list) => dueGithub(list, process.env),
};

/** `postmortem due`: which postmortems wait for review or publication, and which action items are late. */
export const due: CliCommand = async (args, output) => {
  const options = readOptions(args);
  if (typeof options === 'string') {
    output.warn(`${options}\n`);
    return 2;
  }
  const { files, problems } = await findFiles(options.files);
  const list = await readDue(files, Date.now());
  output.write(options.format(list));
  const unread = [...problems, ...list.unread];
  for (const problem of unread) output.warn(`${problem}\n`);
  return unread.length > 0 ? 2 : isAnyLate(list) ? 1 : 0;
};

interface Options {
  readonly files: readonly string[];
  readonly format: (list: DueList) => string;
}

/** The options, or why they can't be taken. */
function readOptions(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' } },
    });
    const { format: name = 'text' } = values;
    const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
    if (!format) return `--format takes ${Object.keys(FORMATS).join(', ')}.`;
    return { files: positionals.length > 0 ? positionals : ['.'], format };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
