/** The texts of a field since it got the focus, so that undo there never reaches past it. */
export interface FieldHistory {
  readonly past: readonly string[];
  readonly future: readonly string[];
}

export const NO_HISTORY: FieldHistory = { past: [], future: [] };

export const typed = ({ past }: FieldHistory, before: string): FieldHistory => ({
  past: [...past, before],
  future: [],
});

/** The text one step back or forth, and the history then; undefined where there is no such step. */
export function stepped(
  { past, future }: FieldHistory,
  now: string,
  way: 'undo' | 'redo',
): { readonly text: string; readonly history: FieldHistory } | undefined {
  const text = way === 'undo' ? past.at(-1) : future.at(-1);
  if (text === undefined) return undefined;
  const history =
    way === 'undo'
      ? { past: past.slice(0, -1), future: [...future, now] }
      : { past: [...past, now], future: future.slice(0, -1) };
  return { text, history };
}

/** Which of the two a chord asks for: Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y; Cmd on a Mac. */
export function undoOrRedo({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}
