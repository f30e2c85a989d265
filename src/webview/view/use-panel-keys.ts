import { useEffect, useRef } from 'preact/hooks';
import { undoOrRedo } from '../model/field-history.ts';

/** Runs the action of a key wherever the focus is, text fields and chords aside. Letters ignore Caps Lock. */
export function usePanelKeys(
  actions: Readonly<Record<string, () => unknown>>,
  undo: (way: 'undo' | 'redo') => void,
): void {
  useUndoKeys(undo);
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    const run = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || inField(event)) return;
      const action = current.current[nameOf(event)];
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', run);
    return () => window.removeEventListener('keydown', run);
  }, []);
}

/**
 * Undo and redo mean the document, whatever has the focus here. The key ends at the document of this page: the editor
 * listens at its window, and would undo in the page's own fields.
 */
function useUndoKeys(undo: (way: 'undo' | 'redo') => void): void {
  const current = useRef(undo);
  current.current = undo;
  useEffect(() => {
    const run = (event: KeyboardEvent): void => {
      const way = undoOrRedo(event);
      if (!way) return;
      event.preventDefault();
      event.stopPropagation();
      current.current(way);
    };
    document.addEventListener('keydown', run);
    return () => document.removeEventListener('keydown', run);
  }, []);
}

function nameOf({ key, shiftKey }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return shiftKey ? `Shift+${key.toUpperCase()}` : key.toLowerCase();
  return shiftKey && key.length > 1 ? `Shift+${key}` : key;
}

const inField = ({ target, key }: KeyboardEvent): boolean =>
  key.startsWith('F') && key.length > 1
    ? false
    : target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
