import { isMark, type Mark } from '../document/mark.ts';
import type { Snapshot } from './snapshot.ts';

/** From the host to the panel. The host owns all truth: a snapshot is the whole of it. */
export type ToPanel =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly type: 'select'; readonly key: string }
  /** The document gives the focus back that it had for an undo. */
  | { readonly type: 'focus' };

/** From the panel to the host: what somebody wants, never what is so. */
export type Intent =
  | { readonly type: 'ready' }
  | { readonly type: 'add'; readonly uris: readonly string[]; readonly mark?: Mark }
  | { readonly type: 'remove'; readonly key: string }
  | { readonly type: 'reveal'; readonly key: string }
  | { readonly type: 'open-at-source'; readonly uri: string }
  | { readonly type: 'copy-link'; readonly uri: string }
  /** `source`: from this one alone. */
  | {
      readonly type: 'start';
      readonly from: 'paste' | 'sample' | 'import' | 'connect';
      readonly source?: string;
    }
  | { readonly type: 'stop'; readonly source?: string }
  | { readonly type: 'open-document' }
  | { readonly type: 'undo' | 'redo' };

const STARTS = ['paste', 'sample', 'import', 'connect'] as const;

/** The intent that a message holds; undefined for everything else, for a webview is not to be trusted. */
export function parseIntent(message: unknown): Intent | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const fields = message as Readonly<Record<string, unknown>>;
  const { type, uri, key, source } = fields;
  switch (type) {
    case 'ready':
    case 'open-document':
    case 'undo':
    case 'redo':
      return { type };
    case 'add':
      return addIntent(fields);
    case 'remove':
    case 'reveal':
      return typeof key === 'string' ? { type, key } : undefined;
    case 'open-at-source':
    case 'copy-link':
      return typeof uri === 'string' ? { type, uri } : undefined;
    case 'start': {
      const from = STARTS.find((start) => start === fields['from']);
      return from && { type, from, ...(typeof source === 'string' && { source }) };
    }
    case 'stop':
      return typeof source === 'string' ? { type, source } : { type };
    default:
      return undefined;
  }
}

function addIntent({ uris, mark }: Readonly<Record<string, unknown>>): Intent | undefined {
  const list: readonly unknown[] = Array.isArray(uris) ? uris : [];
  const texts = list.filter((uri) => typeof uri === 'string');
  if (texts.length === 0 || texts.length !== list.length) return undefined;
  return { type: 'add', uris: texts, ...(typeof mark === 'string' && isMark(mark) ? { mark } : {}) };
}
