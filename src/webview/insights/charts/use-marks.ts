import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { stepFrom, useTabStop } from '../../view/use-tab-stop.ts';

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
  const marks = (): readonly SVGElement[] => [...(ref.current?.querySelectorAll<SVGElement>('.mark') ?? [])];
  return {
    ref,
    onFocusIn: useTabStop(marks),
    onKeyDown: (event) => stepFrom(event, marks(), STEPS[event.key]),
  };
}
