import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Makes what can be opened in a drawing one stop of the Tab key, with arrows, Home and End to go from mark to mark. */
export function useMarks(): {
  readonly ref: RefObject<SVGSVGElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
} {
  const ref = useRef<SVGSVGElement>(null);
  const current = useRef<EventTarget | null>(null);
  const marks = (): readonly SVGElement[] => [...(ref.current?.querySelectorAll<SVGElement>('.mark') ?? [])];
  const settle = (): void => {
    const all = marks();
    const stop = all.find((mark) => mark === current.current) ?? all[0];
    for (const mark of all) mark.tabIndex = mark === stop ? 0 : -1;
  };
  useLayoutEffect(settle);
  return {
    ref,
    onFocusIn: ({ target }) => {
      current.current = target;
      settle();
    },
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      const all = marks();
      const from = all.findIndex((mark) => mark === event.target);
      if (step === undefined || from < 0) return;
      all[Math.max(0, Math.min(all.length - 1, from + step))]?.focus();
      event.preventDefault();
    },
  };
}
