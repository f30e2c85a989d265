import { parseArgs } from 'node:util';
import { isDay } from '../../core/document/zone.ts';

export interface CorpusOptions {
  readonly files: readonly string[];
  readonly where?: string;
  /** `YYYY-MM-DD`, both included. */
  readonly since?: string;
  readonly until?: string;
  readonly by?: string;
  readonly format: 'text' | 'json';
}

/** The options of what asks many postmortems, or why they can't be taken. */
export function corpusOptions(args: readonly string[], more: readonly 'by'[] = []): CorpusOptions | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const { format = 'text', where, since, until, by } = values;
  if (format !== 'text' && format !== 'json') return '--format takes text or json.';
  if (by !== undefined && !more.includes('by')) return "Unknown option '--by'.";
  for (const [name, day] of [
    ['since', since],
    ['until', until],
  ] as const)
    if (day !== undefined && !isDay(day)) return `--${name} takes a day such as 2026-11-18.`;
  return {
    files: positionals.length > 0 ? positionals : ['.'],
    format,
    ...(where !== undefined && { where }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(by !== undefined && { by }),
  };
}

const parseStrictly = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      where: { type: 'string' },
      since: { type: 'string' },
      until: { type: 'string' },
      by: { type: 'string' },
      format: { type: 'string' },
    },
  });

function parse(args: readonly string[]): ReturnType<typeof parseStrictly> | string {
  try {
    return parseStrictly(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
