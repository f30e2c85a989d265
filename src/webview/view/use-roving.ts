import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { stepOf } from './list-keys.ts';

const CONTROLS = 'button:not(:disabled), select';
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Makes a bar of buttons one stop of the Tab key, with left and right, Home and End to go inside it. */
export function useRoving(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const current = useRef<EventTarget | null>(null);
  const controls = (): readonly HTMLElement[] => [
    ...(ref.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? []),
  ];
  const settle = (): void => {
    const all = controls();
    const stop = all.find((control) => control === current.current) ?? all[0];
    for (const control of all) control.tabIndex = control === stop ? 0 : -1;
  };
  useLayoutEffect(settle);
  return {
    ref,
    onFocusIn: ({ target }) => {
      current.current = target;
      settle();
    },
    onKeyDown: (event) => {
      const all = controls().filter(({ offsetParent }) => offsetParent !== null);
      const from = all.findIndex((control) => control === event.target);
      const step =
        STEPS[event.key] ?? (event.key === 'Home' || event.key === 'End' ? stepOf(event.key, 1) : undefined);
      if (step === undefined || from < 0) return;
      all[Math.max(0, Math.min(all.length - 1, from + step))]?.focus();
      event.preventDefault();
    },
  };
}
