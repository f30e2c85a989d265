// Runs in the built-in Markdown preview, beside a postmortem's page or any other. A jump within a page opens the list
// that its target is folded in, brings it to the middle and marks it; without this, the preview only scrolls.

const HERE = 'pm-here';

document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('.pm-page a[href^="#pm-"]') : null;
    const target =
      link && document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
    if (!target) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    arriveAt(target);
  },
  true,
);

function arriveAt(target: HTMLElement): void {
  for (const earlier of document.querySelectorAll(`.${HERE}`)) earlier.classList.remove(HERE);
  target.closest('details')?.setAttribute('open', '');
  for (const one of [target, pointOf(target)]) one?.classList.add(HERE);
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}

/** Where the drawing shows the entry of a row. */
const pointOf = ({ id }: Element): Element | null =>
  id.startsWith('pm-row-') ? document.getElementById(id.replace('pm-row-', 'pm-point-')) : null;
