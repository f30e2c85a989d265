import { plainColor } from './plain-color.ts';

/** Of what a drawing looks like, all that its style sheet says. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
] as const;

/** For the page alone: marks that are pressed, and what is said to a screen reader about them. */
const PAGE_ONLY = /^(?:class|role|tabindex|aria-.*)$/;

/** A copy of a drawing that needs neither our style sheet nor the colours of the editor: they stand in the picture. */
export function standalone(drawn: SVGSVGElement): SVGSVGElement {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = drawn.querySelectorAll<SVGElement>('*');
  const copies = [...copy.querySelectorAll<SVGElement>('*')];
  for (const [index, original] of originals.entries()) dress(original, copies[index]);
  dress(drawn, copy);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  for (const target of copy.querySelectorAll('.target')) target.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const name of element.getAttributeNames()) if (PAGE_ONLY.test(name)) element.removeAttribute(name);
  return copy;
}

/** All of these are handed down, so that only what differs from the part around it is written. */
function dress(original: SVGElement, copy: SVGElement | undefined): void {
  if (!copy) return;
  const style = getComputedStyle(original);
  const around =
    original.parentElement instanceof SVGElement ? getComputedStyle(original.parentElement) : undefined;
  for (const look of LOOKS) {
    // A pattern is named in the drawing, which the style sheet knows nothing of.
    if (copy.getAttribute(look)?.startsWith('url(') === true) continue;
    const value = style.getPropertyValue(look);
    if (value !== around?.getPropertyValue(look)) copy.setAttribute(look, plainColor(value));
  }
}
