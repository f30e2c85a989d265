// What a page looks like, measured inside it. Each function is sent into the browser whole, so it holds all it needs.
import type { Locator } from './playwright.ts';

/** Measures an element where it is. */
export async function measure(
  locator: Locator,
  look: (root: Element) => readonly string[],
): Promise<readonly string[]> {
  // The compiler of the tests names inner functions by a helper that the browser lacks.
  await locator.evaluate('globalThis.__name = (one) => one');
  return locator.evaluate(look);
}

/** Texts below an element whose contrast with what lies behind them is under 4.5 : 1, with that contrast. */
export function lowContrast(root: Element): readonly string[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  const read = (css: string): Colour => {
    if (!context) throw new Error('no canvas');
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (index: 0 | 1 | 2): number => top[index] * top[3] + below[index] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const behind = (element: Element | null): Colour => {
    // A webview is transparent: behind it lies the editor.
    if (!element) return read(getComputedStyle(root).getPropertyValue('--vscode-editor-background'));
    const own = read(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  };
  /** A text of the drawing may lie on the tint of its phase. */
  const behindText = (element: Element): Colour => {
    const tint = element.closest('g')?.querySelector('.pm-tint');
    const under = behind(element.closest('svg') ?? element);
    return tint ? over(read(getComputedStyle(tint).fill), under) : under;
  };
  const luminance = (colour: Colour): number => {
    const linear = (index: 0 | 1 | 2): number => {
      const value = colour[index] / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
  };
  const contrast = (a: Colour, b: Colour): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
  return [...root.querySelectorAll('*')]
    .filter((element) => hasText(element) && isSeen(element) && element.tagName !== 'title')
    .flatMap((element) => {
      const style = getComputedStyle(element);
      const isDrawn = element.closest('svg') !== null;
      const under = isDrawn ? behindText(element) : behind(element);
      const found = contrast(over(read(isDrawn ? style.fill : style.color), under), under);
      return found >= 4.5
        ? []
        : [`${found.toFixed(2)} ${element.getAttribute('class') ?? ''} ${element.textContent?.slice(0, 40)}`];
    });
}

/** Elements below one that stick out of it at a side, and the page itself where it has to be scrolled sideways. */
export function tooWide(root: Element): readonly string[] {
  const { left, right } = root.getBoundingClientRect();
  const { scrollWidth, clientWidth } = document.documentElement;
  const page = scrollWidth > clientWidth ? [`the page: ${scrollWidth} in ${clientWidth}`] : [];
  const out = [...root.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    const isSeen = box.width > 1 && !element.closest('svg, .pm-unseen, pre');
    return isSeen && (box.right > right + 1 || box.left < left - 1);
  });
  return [...page, ...out.map(({ tagName, className }) => `${tagName} ${String(className)}`)];
}
