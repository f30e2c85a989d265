import { createInterface } from 'node:readline/promises';
import { visible } from '../visible.ts';

/** What is said where a question was left. */
export const LEFT = '\nNothing was written.';

/** What a person at the terminal types; undefined where there is none, false where the question is left (Ctrl+C, Ctrl+D). */
export async function askLine(question: string): Promise<string | undefined | false> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(visible(question));
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return false;
    throw error;
  } finally {
    terminal.close();
  }
}
