import { useEffect, useState } from 'preact/hooks';
import { paletteOf, schemeOf, type Palette } from '../drawing/palette.ts';

/** The theme's colours as they are now: read again when the editor sets others. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const observer = new MutationObserver(() => setPalette(readPalette));
    observer.observe(document.documentElement, { attributeFilter: ['style', 'class'] });
    observer.observe(document.body, { attributeFilter: ['class', 'style', 'data-vscode-theme-id'] });
    return () => observer.disconnect();
  }, []);
  return palette;
}

function readPalette(): Palette {
  const style = getComputedStyle(document.body);
  return paletteOf((name) => style.getPropertyValue(`--vscode-${name}`), schemeOf(document.body.classList));
}

/** Whether the system or the editor asks for no motion. */
export const reducesMotion = (): boolean =>
  document.body.classList.contains('vscode-reduce-motion') ||
  window.matchMedia('(prefers-reduced-motion: reduce)').matches;
