import { SOURCES } from '../../core/sources/index.ts';
import type { Arguments } from '../arguments/spec.ts';
import type { IMPORT } from '../help/import.ts';

export interface ImportOptions {
  readonly file: string;
  /** Records by uri; empty where those of the document are meant. */
  readonly incidents: readonly string[];
  /** Folders whose Git history is read as well. */
  readonly repositories: readonly string[];
  readonly since?: number;
  readonly until?: number;
  /** A path, or `-` for the output. */
  readonly out?: string;
}

/** Those that ask a vendor; files need an editor. */
export const REMOTE = SOURCES.filter(({ secrets }) => secrets.length > 0);

/** The options, or why they can't be taken. */
export function eventOptions({ values, files, file = '' }: Arguments<typeof IMPORT>): ImportOptions | string {
  if (files.length > 1) return `Events are fetched for one postmortem at a time: postmortem import ${file}`;
  const incidents = values.incident.map((typed) => recordOf(typed, values.source));
  const unknown = incidents.find((one) => one.uri === undefined);
  if (unknown) return unknown.why;
  const [since, until] = [timeOf(values.since), timeOf(values.until)];
  if (Number.isNaN(since) || Number.isNaN(until))
    return '--since and --until take times as 2026-11-18T14:00:00Z.';
  return {
    file,
    incidents: incidents.flatMap(({ uri }) => uri ?? []),
    repositories: values.repository,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(values.out !== undefined && { out: values.out }),
  };
}

/** A time with its zone: without one, it would be another time on another machine. */
const timeOf = (typed: string | undefined): number | undefined =>
  typed === undefined ? undefined : /(?:Z|[+-]\d{2}:?\d{2})$/.test(typed) ? Date.parse(typed) : Number.NaN;

type Record = { readonly uri: string } | { readonly uri?: never; readonly why: string };

function recordOf(typed: string, id = typed.split(':')[0] ?? ''): Record {
  const source = REMOTE.find((one) => one.id === id);
  if (!source)
    return {
      why: `--source takes ${REMOTE.map((one) => one.id).join(', ')}; or write --incident pagerduty:ID.`,
    };
  const uri = source.reference(typed);
  return uri === undefined
    ? { why: `"${typed}" is none of ${source.label}. It takes: ${source.ask}.` }
    : { uri };
}
