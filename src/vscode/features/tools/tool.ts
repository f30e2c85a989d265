import type * as vscode from 'vscode';

/** A tool for assistants: it reads and answers in Markdown, and changes nothing. `input` is what a model wrote. */
export type Tool = (input: unknown, cancelled: vscode.CancellationToken) => Promise<string>;

/** A text of the input; undefined where the model gave none. */
export function textIn(input: unknown, key: string): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  const value: unknown = Object.entries(input).find(([name]) => name === key)?.[1];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
