import { NO_FILTER, type Filter } from './filter.ts';

/** What of a view is there again when its page is made anew: behind another tab, after a reload, in another window. */
export interface KeptView {
  readonly filter: Filter;
  /** Times as T+. */
  readonly relative: boolean;
  /** Times in UTC, whatever zone the document has. */
  readonly utc: boolean;
}

export const NOTHING_KEPT: KeptView = { filter: NO_FILTER, relative: false, utc: false };

type Fields = Readonly<Record<string, unknown>>;

/** A view as it was kept, perhaps by an earlier version: what is not understood is as it is at first. */
export function parseKept(value: unknown): KeptView {
  const fields = fieldsOf(value);
  return {
    filter: filterIn(fieldsOf(fields['filter'])),
    relative: fields['relative'] === true,
    utc: fields['utc'] === true,
  };
}

function filterIn(fields: Fields): Filter {
  const text = (name: string): string => {
    const found = fields[name];
    return typeof found === 'string' ? found : '';
  };
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

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};
