/** Room between a menu and the edge of the window. */
const EDGE = 8;

/** Moves what is open sideways, as far as it needs to be seen whole. */
export function keepInWindow(element: HTMLElement | null): void {
  if (!element) return;
  element.style.translate = '';
  const { left, right } = element.getBoundingClientRect();
  const over = Math.max(0, right - (document.documentElement.clientWidth - EDGE));
  const by = Math.max(-over, EDGE - left);
  if (by !== 0) element.style.translate = `${by}px`;
}
