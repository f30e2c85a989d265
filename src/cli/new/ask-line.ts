import { createInterface } from 'node:readline/promises';
import { visible } from '../visible.ts';

/** What a person at the terminal types; undefined where there is none. */
export async function askLine(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(visible(question));
  } finally {
    terminal.close();
  }
}
