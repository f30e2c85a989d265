import { createInterface } from 'node:readline/promises';
import { visible } from './visible.ts';

/** What a person at the terminal says; undefined where there is none. */
export async function askYes(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(visible(question))).trim());
  } finally {
    terminal.close();
  }
}
