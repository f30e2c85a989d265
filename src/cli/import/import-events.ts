import { mayBeRestricted } from '../../core/document/restricted.ts';
import { basename, resolve } from 'node:path';
import type { Postmortem } from '../../core/document/postmortem.ts';
import { ConnectorError } from '../../core/http/connector-error.ts';
import type { History } from '../../core/http/history.ts';
import { valueAt } from '../../core/schema/validate.ts';
import { capturedEvents } from '../../core/sources/files/captured.ts';
import { git, gitUri } from '../../core/sources/git/git.ts';
import { queryOf, stretchFor, type Stretch } from '../../core/timeline/asked.ts';
import { capturedLines } from '../../core/timeline/captured-lines.ts';
import type { TimelineEvent } from '../../core/timeline/event.ts';
import { gather, type ConnectedSource } from '../../core/timeline/gather.ts';
import { impactWindow, incidentWindow } from '../../core/timeline/incident-window.ts';
import { mergeEvents } from '../../core/timeline/merge.ts';
import type { Source } from '../../core/timeline/source.ts';
import { historyAt } from '../../node/git.ts';
import { isCode } from '../../node/lock.ts';
import { NotAFile, readRegular } from '../../node/read-regular.ts';
import { rewrite, writeWhole } from '../../node/write-whole.ts';
import type { Task } from '../arguments/command.ts';
import type { Output } from '../command.ts';
import type { IMPORT } from '../help/import.ts';
import { connectionFrom } from '../connections.ts';
import { readPostmortem } from '../postmortem-file.ts';
import { eventOptions, REMOTE, type ImportOptions } from './event-options.ts';

/** What the incident left behind in its tools, as JSON lines beside the document. */
export const importEvents: Task<typeof IMPORT> = async (given, output) => {
  const options = eventOptions(given);
  const found = typeof options === 'string' ? options : await prepare(options);
  if (typeof options === 'string' || typeof found === 'string') {
    output.warn(`${found as string}\n`);
    return 2;
  }
  const run = await fetchAll(found, output);
  await write(found, run.events, output);
  return run.complete ? 0 : 2;
};

/** A record with the source that has it. */
interface Wanted {
  readonly source: Source;
  readonly incident: string;
}

interface Prepared {
  readonly wanted: readonly Wanted[];
  /** Git histories by the uri of their repository. */
  readonly repositories: ReadonlyMap<string, History>;
  readonly stretchOf: (incident: string) => Stretch;
  /** What was written by an earlier run: it stays. */
  readonly before: readonly TimelineEvent[];
  readonly out: string;
}

/** All that is needed, or why it can't be begun. */
async function prepare({
  file,
  incidents,
  repositories: folders,
  out = besideOf(file),
  ...given
}: ImportOptions): Promise<Prepared | string> {
  const postmortem = await readPostmortem(file);
  if (typeof postmortem === 'string') return `${file}: ${postmortem}`;
  if (mayBeRestricted(postmortem)) return `${file} is restricted: nothing captured is written beside it.`;
  const repositories = await historiesIn(folders);
  if (typeof repositories === 'string') return repositories;
  const records = (incidents.length > 0 ? incidents : namedIn(postmortem)).flatMap((incident) => {
    const source = REMOTE.find(({ id }) => incident.startsWith(`${id}:`));
    return source ? [{ source, incident }] : [];
  });
  const wanted = [...records, ...[...repositories.keys()].map((incident) => ({ source: git, incident }))];
  if (wanted.length === 0) return `${file} names no record in incidents:. Name one: --incident pagerduty:ID`;
  const before = out === '-' ? [] : await readBefore(out);
  if (typeof before === 'string') return before;
  const stretchOf = stretchesIn(postmortem, given);
  const open = wanted.find(
    ({ source, incident }) => source.byTime && stretchOf(incident).since === undefined,
  );
  if (open) return `${open.incident} holds more than this incident: say --since and --until.`;
  return { wanted, repositories, stretchOf, before, out };
}

function stretchesIn(postmortem: Postmortem, given: Stretch): Prepared['stretchOf'] {
  const times = { given, asked: [], impact: impactWindow(postmortem), around: incidentWindow(postmortem) };
  return (incident) =>
    stretchFor(
      incident,
      [...REMOTE, git].some(({ id, byTime }) => byTime && incident.startsWith(`${id}:`)),
      times,
    );
}

/** The histories of folders, or which of them has none. */
async function historiesIn(folders: readonly string[]): Promise<ReadonlyMap<string, History> | string> {
  const found = new Map<string, History>();
  for (const folder of folders) {
    const history = await historyAt(folder);
    if (!history) return `${folder} is in no Git repository with a commit.`;
    const name = basename(resolve(folder));
    if (found.has(gitUri(name))) return `Two repositories are called ${name}. Import one, then the other.`;
    found.set(gitUri(name), history);
  }
  return found;
}

function namedIn({ frontMatter }: Postmortem): readonly string[] {
  const named: unknown = valueAt(frontMatter?.value, ['incidents']);
  return (Array.isArray(named) ? named : [named]).filter((one) => typeof one === 'string');
}

/** `checkout.events.jsonl` beside `checkout.postmortem.md`. */
const besideOf = (file: string): string => `${file.replace(/(?:\.postmortem)?\.[^./\\]*$/, '')}.events.jsonl`;

/** What is not read in full can't be written again without a loss. */
async function readBefore(path: string): Promise<readonly TimelineEvent[] | string> {
  const events: TimelineEvent[] = [];
  try {
    const text = await textBefore(path);
    for await (const event of capturedEvents(path, text)) events.push(event);
    return events;
  } catch (error) {
    const why =
      error instanceof ConnectorError ? error.message : `${path} could not be read: ${String(error)}.`;
    return `${why} Nothing was fetched or written: name another file with --out.`;
  }
}

async function textBefore(path: string): Promise<string> {
  try {
    return (await readRegular(path)).toString();
  } catch (error) {
    if (isCode(error, 'ENOENT') || error instanceof NotAFile) return '';
    throw error;
  }
}

async function fetchAll(
  { wanted, repositories, stretchOf }: Prepared,
  output: Output,
): Promise<{ readonly events: readonly TimelineEvent[]; readonly complete: boolean }> {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  const sources = [...new Set(wanted.map(({ source }) => source))];
  const connected: ConnectedSource[] = [];
  for (const source of sources) {
    const onWait = (why: string): void => output.warn(`${why}\n`);
    const connection = connectionFrom(process.env, source, { signal: stop.signal, onWait });
    if (!('http' in connection)) {
      output.warn(`${source.label} is not connected: set ${connection.join(' and ')}.\n`);
      continue;
    }
    const own = wanted.filter((one) => one.source === source).map(({ incident }) => incident);
    connected.push({
      source,
      connection: { ...connection, repositories },
      query: queryOf(own, stretchOf, { events: [], asked: [] }),
    });
  }
  const { events, outcomes } = await gather(connected, { incidents: [] });
  process.off('SIGINT', onInterrupt);
  for (const { label, count, error, stopped } of outcomes)
    output.warn(`${label}: ${counted(count)}.${error ? ` ${error.message}` : stopped ? ' Stopped.' : ''}\n`);
  const complete = connected.length === sources.length && outcomes.every(({ state }) => state === 'complete');
  return { events, complete };
}

async function write(
  { before, out }: Prepared,
  fresh: readonly TimelineEvent[],
  output: Output,
): Promise<void> {
  const merged = mergeEvents(before, fresh);
  const { text, count, withheld } = await capturedLines(merged);
  if (out === '-') output.write(text);
  else if (count > 0) await (before.length > 0 ? rewrite(out, text) : writeWhole(out, text, 0o644));
  const place = out === '-' ? 'the output' : out;
  const news = before.length > 0 ? `, ${merged.length - before.length} of them new` : '';
  const left = withheld > 0 ? ` ${withheld} left out: from a private channel or incident.` : '';
  output.warn(
    count === 0 ? `Nothing was written.${left}\n` : `${counted(count)} written to ${place}${news}.${left}\n`,
  );
}

const counted = (count: number): string => (count === 1 ? '1 event' : `${count} events`);
