import { useLayoutEffect, useRef } from 'preact/hooks';

type Stop = HTMLElement | SVGElement;

/** Makes many things one stop of the Tab key: the one that had the focus last, else the first. */
export function useTabStop(all: () => readonly Stop[]): (event: FocusEvent) => void {
  const current = useRef<EventTarget | null>(null);
  const settle = (): void => {
    const stops = all();
    const stop = stops.find((one) => one === current.current) ?? stops[0];
    for (const one of stops) one.tabIndex = one === stop ? 0 : -1;
  };
  useLayoutEffect(settle);
  return ({ target }) => {
    current.current = target;
    settle();
  };
}

/** Goes so many steps from the one that a key was pressed on, at most to either end. */
export function stepFrom(event: KeyboardEvent, stops: readonly Stop[], step: number | undefined): void {
  const from = stops.findIndex((one) => one === event.target);
  if (step === undefined || from < 0) return;
  stops[Math.max(0, Math.min(stops.length - 1, from + step))]?.focus();
  event.preventDefault();
}
