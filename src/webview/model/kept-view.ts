import { NO_FILTER, type Filter } from './filter.ts';
import type { LastingName } from './lasting-names.ts';
import type { Range } from './scale.ts';

/** What of a view is there again when its page is made anew: behind another tab, after a reload, in another window. */
export interface KeptView {
  readonly filter: Filter;
  /** Times as T+. */
  readonly relative: boolean;
  /** The zone of times and the one beside it; empty for the document's, and for none. */
  readonly zone: string;
  readonly beside: string;
  /** What T+ counts from, where that was chosen. */
  readonly zero: number | undefined;
  /** A lane a person. */
  readonly people: boolean;
  /** The stretch in view, where it was moved. */
  readonly range: Range | undefined;
  /** The moment of foresight. */
  readonly until: number | undefined;
  /** The selected events, the one with the focus first. */
  readonly events: readonly LastingName[];
  /** The key of the selected entry. */
  readonly entry: string | undefined;
}

export const NOTHING_KEPT: KeptView = {
  filter: NO_FILTER,
  relative: false,
  zone: '',
  beside: '',
  zero: undefined,
  people: false,
  range: undefined,
  until: undefined,
  events: [],
  entry: undefined,
};

/** As many selected events are kept. */
export const MOST_KEPT = 200;

type Fields = Readonly<Record<string, unknown>>;

/** A view as it was kept, perhaps by an earlier version: what is not understood is as it is at first. */
export function parseKept(value: unknown): KeptView {
  const fields = fieldsOf(value);
  const { entry, events } = fields;
  return {
    filter: filterIn(fieldsOf(fields['filter'])),
    relative: fields['relative'] === true,
    zone: textIn(fields, 'zone'),
    beside: textIn(fields, 'beside'),
    zero: numberIn(fields, 'zero'),
    people: fields['people'] === true,
    range: rangeIn(fieldsOf(fields['range'])),
    until: numberIn(fields, 'until'),
    events: Array.isArray(events) ? events.slice(0, MOST_KEPT).flatMap(nameIn) : [],
    entry: typeof entry === 'string' ? entry : undefined,
  };
}

function filterIn(fields: Fields): Filter {
  const text = (name: string): string => textIn(fields, name);
  const level = text('level');
  return {
    search: text('search'),
    source: text('source'),
    kind: text('kind'),
    actor: text('actor'),
    level: level === 'error' || level === 'warning' ? level : '',
    pinned: fields['pinned'] === true,
    notInDocument: fields['notInDocument'] === true,
    fold: fields['fold'] !== false,
  };
}

function rangeIn(fields: Fields): Range | undefined {
  const [start, end] = [numberIn(fields, 'start'), numberIn(fields, 'end')];
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

function nameIn(value: unknown): readonly LastingName[] {
  const fields = fieldsOf(value);
  const [at, nth] = [numberIn(fields, 'at'), numberIn(fields, 'nth')];
  return at === undefined || nth === undefined ? [] : [{ at, source: textIn(fields, 'source'), nth }];
}

function textIn(fields: Fields, name: string): string {
  const found = fields[name];
  return typeof found === 'string' ? found : '';
}

function numberIn(fields: Fields, name: string): number | undefined {
  const found = fields[name];
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};
