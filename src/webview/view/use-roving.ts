import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { stepOf } from './list-keys.ts';
import { stepFrom, useTabStop } from './use-tab-stop.ts';

const CONTROLS = 'button:not(:disabled), select';
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Makes a bar of buttons one stop of the Tab key, with left and right, Home and End to go inside it. */
export function useRoving(): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const controls = (): readonly HTMLElement[] => [
    ...(ref.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? []),
  ];
  return {
    ref,
    onFocusIn: useTabStop(controls),
    onKeyDown: (event) => {
      const shown = controls().filter(({ offsetParent }) => offsetParent !== null);
      const isEnd = event.key === 'Home' || event.key === 'End';
      stepFrom(event, shown, STEPS[event.key] ?? (isEnd ? stepOf(event.key, 1) : undefined));
    },
  };
}
