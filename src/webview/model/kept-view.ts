import { NO_FILTER, type Filter } from './filter.ts';

/** What of a view is there again when its page is made anew: behind another tab, after a reload, in another window. */
export interface KeptView {
  readonly filter: Filter;
  /** Times as T+. */
  readonly relative: boolean;
  /** The zone of times and the one beside it; empty for the document's, and for none. */
  readonly zone: string;
  readonly beside: string;
}

export const NOTHING_KEPT: KeptView = { filter: NO_FILTER, relative: false, zone: '', beside: '' };

type Fields = Readonly<Record<string, unknown>>;

/** A view as it was kept, perhaps by an earlier version: what is not understood is as it is at first. */
export function parseKept(value: unknown): KeptView {
  const fields = fieldsOf(value);
  return {
    filter: filterIn(fieldsOf(fields['filter'])),
    relative: fields['relative'] === true,
    zone: textIn(fields, 'zone'),
    beside: textIn(fields, 'beside'),
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

function textIn(fields: Fields, name: string): string {
  const found = fields[name];
  return typeof found === 'string' ? found : '';
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};
