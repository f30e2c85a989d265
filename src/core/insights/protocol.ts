import { DIMENSIONS, parseFilter, type Dimension, type Filter } from './filter.ts';
import { isDrawing } from './is-drawing.ts';
import { CHART_IDS, type ChartId, type Insights } from './model.ts';

/** How somebody left the panel; it comes back so. */
export interface InsightsView {
  readonly filter: Filter;
  /** What incidents over time are stacked by. */
  readonly stackedBy: Dimension;
  /** Charts that are shown as their table. */
  readonly tables: readonly ChartId[];
}

/** Whether it shows other numbers than before; a table says the same as its chart. */
export const countsAnew = (before: InsightsView, after: InsightsView): boolean =>
  before.stackedBy !== after.stackedBy || JSON.stringify(before.filter) !== JSON.stringify(after.filter);

/** From the host to the page: all of it, each time. */
export type ToInsights =
  | { readonly type: 'insights'; readonly insights: Insights; readonly view: InsightsView }
  /** So many of so many postmortems are read. */
  | { readonly type: 'reading'; readonly read: number; readonly of: number };

/** From the page to the host: what somebody wants, never what is so. */
export type InsightsIntent =
  | { readonly type: 'ready' | 'refresh' | 'report' | 'new' | 'convert' }
  | { readonly type: 'view'; readonly view: InsightsView }
  /** Postmortems by their files; `item` is an action item of the only one. `about` says what they are: `Dec–Feb, n 11`. */
  | {
      readonly type: 'open';
      readonly files: readonly string[];
      readonly about: string;
      readonly item?: string;
    }
  /** The host makes the table of its own numbers; pictures are drawn by the page. */
  | { readonly type: 'export'; readonly chart: ChartId; readonly format: 'csv' }
  | { readonly type: 'export'; readonly chart: ChartId; readonly format: 'svg'; readonly text: string }
  | { readonly type: 'export'; readonly chart: ChartId; readonly format: 'png'; readonly bytes: Uint8Array };

/** The intent that a message holds; undefined for everything else, for a webview is not to be trusted. */
export function parseInsightsIntent(message: unknown): InsightsIntent | undefined {
  const fields = record(message);
  const { type } = fields;
  switch (type) {
    case 'ready':
    case 'refresh':
    case 'report':
    case 'new':
    case 'convert':
      return { type };
    case 'view':
      return { type, view: parseInsightsView(fields['view']) };
    case 'open':
      return openIntent(fields);
    case 'export':
      return exportIntent(fields);
    default:
      return undefined;
  }
}

/** What was kept of how the panel was left; as by default where there is nothing. */
export function parseInsightsView(value: unknown): InsightsView {
  const { filter, stackedBy, tables } = record(value);
  const shown: readonly unknown[] = Array.isArray(tables) ? tables : [];
  return {
    filter: parseFilter(filter),
    stackedBy: DIMENSIONS.find((one) => one === stackedBy) ?? 'severity',
    tables: CHART_IDS.filter((id) => shown.includes(id)),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const record = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

function openIntent({ files, about, item }: Fields): InsightsIntent | undefined {
  if (!Array.isArray(files) || files.length === 0 || files.length > MOST_FILES) return undefined;
  const named = files.filter((file): file is string => typeof file === 'string' && file !== '');
  if (named.length < files.length) return undefined;
  return {
    type: 'open',
    files: named,
    about: typeof about === 'string' ? about.slice(0, LONGEST) : '',
    ...(typeof item === 'string' && item !== '' && { item: item.slice(0, LONGEST) }),
  };
}

const MOST_FILES = 100_000;
const LONGEST = 500;

function exportIntent(fields: Fields): InsightsIntent | undefined {
  const { format, text, bytes } = fields;
  const chart = CHART_IDS.find((id) => id === fields['chart']);
  if (!chart) return undefined;
  if (format === 'csv') return { type: 'export', chart, format };
  if (format === 'svg' && typeof text === 'string' && text.length <= MOST_BYTES && isDrawing(text))
    return { type: 'export', chart, format, text };
  if (format === 'png' && bytes instanceof Uint8Array && isPng(bytes))
    return { type: 'export', chart, format, bytes };
  return undefined;
}

const MOST_BYTES = 32 * 1024 * 1024;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const isPng = (bytes: Uint8Array): boolean =>
  bytes.length <= MOST_BYTES && PNG.every((byte, index) => bytes[index] === byte);
