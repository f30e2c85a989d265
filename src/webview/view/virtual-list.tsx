import { Fragment, type ComponentChildren, type RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** Whether several rows can be selected. */
  readonly many?: boolean;
  readonly count: number;
  readonly rowHeight: number;
  /** Index of the row that has the focus; kept in view. */
  readonly active: number;
  /** Index of the row to begin at, while nobody has chosen one. */
  readonly from?: number;
  readonly activeId: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly row: (index: number) => ComponentChildren;
}

const SPARE = 6;

/** A listbox that draws only the rows in view. */
export function VirtualList(props: Props) {
  const { label, many = false, count, rowHeight, active, from = 0, activeId, onKeyDown, row } = props;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // Without a row at first: how many are in view is known once the page around them is laid out.
  const measured = useHeight(box);
  const height = measured ?? 0;
  const scrollTo = (wanted: number): void => {
    if (!box.current) return;
    box.current.scrollTop = wanted;
    setTop(box.current.scrollTop);
  };
  // Before the paint: a list that grew back after a search never shows its beginning in between.
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || active < 0) return;
    const start = active * rowHeight;
    if (start < current.scrollTop) scrollTo(start);
    else if (start + rowHeight > current.scrollTop + current.clientHeight) {
      scrollTo(start + rowHeight - current.clientHeight);
    }
  }, [active, rowHeight]);
  const moved = useRef(false);
  const move = (): void => void (moved.current = true);
  useLayoutEffect(() => {
    if (active < 0 && !moved.current) scrollTo(from * rowHeight);
  }, [active, from, rowHeight]);
  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - SPARE);
  const last =
    measured === undefined ? first : Math.min(count, Math.ceil((top + height) / rowHeight) + SPARE);
  const slots = Math.ceil(height / rowHeight) + 2 * SPARE + 1;
  return (
    <div
      class="rows"
      ref={box}
      role="listbox"
      aria-label={label}
      aria-multiselectable={many}
      // It names a row of the page: one that was scrolled away is in it no more.
      aria-activedescendant={first <= active && active < last ? activeId : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onKeyDownCapture={move}
      onPointerDown={move}
      onWheel={move}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <div class="spacer" role="presentation" style={{ height: `${count * rowHeight}px` }}>
        <div class="window" role="presentation" style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {Array.from({ length: Math.max(0, last - first) }, (_, index) => (
            // What leaves at one end is written over for what comes at the other: faster than to make it anew.
            <Fragment key={(first + index) % slots}>{row(first + index)}</Fragment>
          ))}
        </div>
      </div>
    </div>
  );
}

/** The height of an element, known before the first paint; 0 while it is hidden. */
function useHeight(box: RefObject<HTMLElement | null>): number | undefined {
  const [height, setHeight] = useState<number>();
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    setHeight(current.clientHeight);
    const observer = new ResizeObserver(() => setHeight(current.clientHeight));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return height;
}
