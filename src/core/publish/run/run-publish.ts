import { ConnectorError } from '../../http/connector-error.ts';
import { digestFields, type SentFields } from '../../http/once/digest-fields.ts';
import { lookPatiently } from '../../http/once/look-patiently.ts';
import type { Outbox, OutboxRow } from '../../http/once/outbox.ts';
import { stoppable } from '../../http/once/stoppable.ts';
import { surelyNothingMade } from '../../http/once/surely-nothing-made.ts';
import { MADE_FIRST, type Publication, type Published } from '../publisher.ts';
import { madeBefore } from './made-before.ts';
import type { PublishRow, SendRow } from './plan-publish.ts';

/** What became of one target, by the id of its publisher. */
export type PublishOutcome =
  | {
      readonly publisher: string;
      readonly result: 'created' | 'updated' | 'linked';
      readonly published: Published;
    }
  | Trouble;

export interface Trouble {
  readonly publisher: string;
  /** `failed`: nothing was made. `unknown`: something may be there; nothing else is made until that is clear. */
  readonly result: 'failed' | 'unknown';
  readonly reason: string;
  readonly error?: ConnectorError;
}

export interface PublishRun {
  readonly outbox: Outbox;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * Makes or changes what the rows say, one after the other, each at most once. A row of the outbox is written before
 * each request and keeps the key, since the document may not take it and a look-up may not show it yet. Ends without
 * a word where the signal aborts; what may be under way then is `unknown`.
 */
export async function* runPublish(
  rows: readonly PublishRow[],
  run: PublishRun,
): AsyncGenerator<PublishOutcome, void, undefined> {
  const made: Record<string, string> = {};
  for (const planned of rows) {
    if (planned.kind === 'link') {
      const { target, published } = planned;
      yield { publisher: target.publisher.id, result: 'linked', published };
    }
    if (planned.kind !== 'create' && planned.kind !== 'update') continue;
    if (run.signal.aborted) return;
    const connection = stoppable(planned.target.connection, run.signal);
    const row = withPages({ ...planned, target: { ...planned.target, connection } }, made);
    const outcome = row ? await sendRow(row, run) : failed(planned, WITHOUT_PAGE, undefined);
    if (!outcome) return;
    if ('published' in outcome) made[outcome.publisher] = outcome.published.url;
    yield outcome;
  }
}

const WITHOUT_PAGE =
  'It was to lead to a page that was not made, so nothing was sent. Publish again to see it with another link.';

/** The row with the addresses of what was made meanwhile; undefined where one is missing. */
function withPages(row: SendRow, made: Readonly<Record<string, string>>): SendRow | undefined {
  const { publication, target } = row;
  const pages = Object.entries(publication.pages).map(
    ([id, url]) => [id, url === MADE_FIRST ? made[id] : url] as const,
  );
  if (pages.every(([id, url]) => url === publication.pages[id])) return row;
  if (pages.some(([, url]) => url === undefined)) return undefined;
  const known = { ...publication, pages: Object.fromEntries(pages) as Publication['pages'] };
  // It could be told with the page that was to be made, so it can with the one that was.
  return { ...row, publication: known, fields: target.publisher.fields(known, target.connection) };
}

/** Undefined where it was stopped before anything was sent. */
async function sendRow(row: SendRow, run: PublishRun): Promise<PublishOutcome | undefined> {
  const { signal } = row.target.connection;
  const before: { known?: OutboxRow | undefined; sent: boolean } = { sent: false };
  try {
    before.known = await run.outbox.get(row.publication.marker);
    if (row.kind === 'update' && (await isOtherNow(row))) return failed(row, changedSince(row), undefined);
    const there = row.kind === 'update' ? row.published : await thereBefore(row, before.known, run);
    if (there) return await change(row, there, run, before);
    if (before.known?.state === 'pending' && !keepsOne(row)) return unknown(row, undefined);
    const sent = await digestFields(row.fields);
    await run.outbox.put(outboxRow(row, run, { state: 'pending', sent }));
    before.sent = true;
    return await post(row, run, sent);
  } catch (error) {
    if (signal.aborted) return before.sent ? unknown(row, undefined) : undefined;
    const said = error instanceof ConnectorError ? error : undefined;
    if (!said) throw error;
    const isOpen = row.kind === 'create' && (before.sent || before.known?.state === 'pending');
    return isOpen ? unknown(row, said) : failed(row, said.message, said);
  }
}

/** A preview may stand open for hours: what somebody wrote there meanwhile was not seen, and is not replaced. */
async function isOtherNow({ published, target }: UpdateRow): Promise<boolean> {
  const now = await target.publisher.read(published.key, target.connection);
  // What is gone is told by the change itself.
  return now !== undefined && now.edition !== published.edition;
}

type UpdateRow = Extract<SendRow, { readonly kind: 'update' }>;

const changedSince = ({ target: { publisher } }: SendRow): string =>
  `Somebody changed the ${publisher.makes} in ${publisher.label} since it was shown. Publish again to see it first.`;

const keepsOne = ({ target }: SendRow): boolean => target.publisher.keepsOne === true;

/** Asking comes before making; where a request was sent and nothing came of it, with patience. */
async function thereBefore(
  row: SendRow,
  known: OutboxRow | undefined,
  run: PublishRun,
): Promise<Published | undefined> {
  const { publication, target } = row;
  const found = await madeBefore(target, publication, known);
  if (found || known?.state !== 'pending' || keepsOne(row)) return found;
  return look(target, publication, Math.max(0, timeOf(run) - known.since));
}

const look = (
  { publisher, connection }: SendRow['target'],
  publication: SendRow['publication'],
  elapsed = 0,
): Promise<Published | undefined> =>
  lookPatiently(() => publisher.find(publication, connection), {
    settles: publisher.settles,
    connection,
    why: `${publisher.label} did not answer. Looking for what was published.`,
    elapsed,
  });

/** Until the answer is there, nobody knows what it shows: so the row says nothing of what was sent. */
async function change(
  row: SendRow,
  there: Published,
  run: PublishRun,
  before: { sent: boolean },
): Promise<PublishOutcome> {
  const { publisher, connection } = row.target;
  await run.outbox.put(outboxRow(row, run, { state: 'made', ticket: there }));
  before.sent = true;
  try {
    const published = await publisher.update(there, row.publication, connection);
    await keep(row, run, published, await digestFields(row.fields));
    return { publisher: publisher.id, result: 'updated', published };
  } catch (error) {
    if (!(error instanceof ConnectorError) && !connection.signal.aborted) throw error;
    if (error instanceof ConnectorError && surelyNothingMade(error)) return failed(row, error.message, error);
    const reason = `${publisher.label} did not say whether the ${publisher.makes} was changed. Publish again: it is the same one that is changed.`;
    return failed(row, reason, error instanceof ConnectorError ? error : undefined);
  }
}

async function post(row: SendRow, run: PublishRun, sent: SentFields): Promise<PublishOutcome> {
  const { publisher, connection } = row.target;
  try {
    return await created(row, run, await publisher.create(row.publication, connection), sent);
  } catch (error) {
    connection.signal.throwIfAborted();
    if (!(error instanceof ConnectorError) || !surelyNothingMade(error))
      return afterLostAnswer(row, run, sent, error);
    await run.outbox.delete(row.publication.marker);
    return failed(row, error.message, error);
  }
}

async function afterLostAnswer(
  row: SendRow,
  run: PublishRun,
  sent: SentFields,
  lost: unknown,
): Promise<PublishOutcome> {
  const error = lost instanceof ConnectorError ? lost : undefined;
  // What is seen of several requests may be half of it, and sending it again does no harm.
  if (keepsOne(row)) return unknown(row, error);
  try {
    const found = await look(row.target, row.publication);
    return found ? await created(row, run, found, sent) : unknown(row, error);
  } catch (unseen) {
    row.target.connection.signal.throwIfAborted();
    return unknown(row, unseen instanceof ConnectorError ? unseen : error);
  }
}

async function created(
  row: SendRow,
  run: PublishRun,
  published: Published,
  sent: SentFields,
): Promise<PublishOutcome> {
  await keep(row, run, published, sent);
  return { publisher: row.target.publisher.id, result: 'created', published };
}

/** Where this can't be stored the key is told all the same: the row before it stays, and the vendor knows the page. */
const keep = (row: SendRow, run: PublishRun, ticket: Published, sent: SentFields): Promise<void> =>
  run.outbox.put(outboxRow(row, run, { state: 'made', ticket, sent })).catch(() => undefined);

const timeOf = ({ now = Date.now }: PublishRun): number => now();

const outboxRow = (
  { publication, target }: SendRow,
  run: PublishRun,
  { ticket, ...more }: Pick<OutboxRow, 'state' | 'ticket' | 'sent'>,
): OutboxRow => ({
  marker: publication.marker,
  tracker: target.publisher.id,
  item: publication.postmortem.id,
  since: timeOf(run),
  ...more,
  ...(ticket && { ticket }),
});

function unknown(row: SendRow, error: ConnectorError | undefined): Trouble {
  const { id, label, makes } = row.target.publisher;
  const reason = keepsOne(row)
    ? `${label} did not say whether it was published. Publish again: it keeps one ${makes}, so no second is made.`
    : `${label} did not say whether a ${makes} was made, and shows none yet. No other is made until that is clear.`;
  return { publisher: id, result: keepsOne(row) ? 'failed' : 'unknown', reason, ...(error && { error }) };
}

const failed = ({ target }: SendRow, reason: string, error: ConnectorError | undefined): Trouble => ({
  publisher: target.publisher.id,
  result: 'failed',
  reason,
  ...(error && { error }),
});
