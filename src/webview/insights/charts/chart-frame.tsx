import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useMarks } from './use-marks.ts';

interface Props {
  /** What it shows, then what it says: the words for whoever does not see it. */
  readonly name: string;
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

interface Tip {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A drawing whose marks open the documents behind them, and say in a hover what they stand for. */
export function ChartFrame({ name, summary, width, height, children }: Props) {
  const { ref, onKeyDown, onFocusIn } = useMarks();
  const [tip, setTip] = useState<Tip>();
  const show = ({ target }: Event): void => setTip(tipOf(target, ref.current));
  return (
    <div class="chart" onMouseLeave={() => setTip(undefined)}>
      <svg
        ref={ref}
        // A drawing that hears of the focus would be a stop of its own.
        tabindex={-1}
        role="group"
        aria-roledescription="chart"
        aria-label={`${name}. ${summary}`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        onMouseOver={show}
        onFocusIn={(event) => {
          onFocusIn(event);
          show(event);
        }}
        onFocusOut={() => setTip(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && tip) {
            setTip(undefined);
            event.stopPropagation();
          }
          onKeyDown(event);
        }}
      >
        {children}
      </svg>
      {tip && <TipBox tip={tip} width={width} />}
    </div>
  );
}

/** In the middle below its mark, as far as the drawing is wide enough. */
function TipBox({ tip: { text, x, y }, width }: { readonly tip: Tip; readonly width: number }) {
  const box = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(0);
  useLayoutEffect(() => setWide(box.current?.offsetWidth ?? 0), [text]);
  const left = Math.max(0, Math.min(x - wide / 2, width - wide));
  return (
    <div class="tip" ref={box} aria-hidden="true" style={{ left: `${left}px`, top: `${y}px` }}>
      {text}
    </div>
  );
}

function tipOf(target: EventTarget | null, svg: SVGSVGElement | null): Tip | undefined {
  const mark = target instanceof Element ? target.closest('.mark') : null;
  const text = mark?.getAttribute('aria-label');
  if (!mark || !svg || text === null || text === undefined) return undefined;
  const [box, around] = [mark.getBoundingClientRect(), svg.getBoundingClientRect()];
  return { text, x: box.left + box.width / 2 - around.left, y: box.bottom - around.top + 4 };
}
