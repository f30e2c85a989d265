import type { Behind, Chart, InsightDocument } from '../../../core/insights/model.ts';

/** What every drawing is made of. */
export interface ChartProps<T extends Chart> {
  readonly chart: T;
  readonly documents: readonly InsightDocument[];
  readonly width: number;
  readonly onOpen: Open;
}

/** Opens the postmortems that a number is made of; `about` says what they are, and `item` is an action item of the only one. */
export type Open = (behind: Behind, about: string, item?: string) => void;

/** `PM-2026-031, Checkout pool`. */
export function documentWords(documents: readonly InsightDocument[], place: number): string {
  const { name = '', title = '' } = documents[place] ?? {};
  return [name, title].filter((words, index, all) => words !== '' && all.indexOf(words) === index).join(', ');
}
