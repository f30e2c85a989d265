import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What floats over a row of a list while it is edited: in the row, a list for screen readers could not hold it. */
export function RowOverlay({
  row,
  below = false,
  children,
}: {
  /** Its id. */
  readonly row: string;
  readonly below?: boolean;
  readonly children: ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const list = box.current?.closest('.list');
    const place = (): void => {
      const anchor = document.getElementById(row)?.getBoundingClientRect();
      const frame = list?.getBoundingClientRect();
      if (!box.current || !anchor || !frame) return;
      const top = (below ? anchor.bottom : anchor.top) - frame.top;
      box.current.style.top = `${Math.max(0, Math.min(top, frame.height - box.current.offsetHeight))}px`;
    };
    place();
    list?.addEventListener('scroll', place, true);
    return () => list?.removeEventListener('scroll', place, true);
  });
  return (
    <div class="overlay" ref={box}>
      {children}
    </div>
  );
}
