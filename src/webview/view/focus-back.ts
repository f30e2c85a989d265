let held: Element | null = null;

/** Keeps what has the focus while the document has it for an undo: this page forgets it when its window loses it. */
export function holdFocus(): void {
  held = document.activeElement;
}

export function giveFocusBack(): void {
  window.focus();
  if (held instanceof HTMLElement) held.focus();
}
