import { ConnectorError } from '../../http/connector-error.ts';
import { digest } from '../../http/once/digest.ts';
import { differing, type SentField } from '../../http/once/digest-fields.ts';
import type { Outbox, OutboxRow } from '../../http/once/outbox.ts';
import { madeBefore, strangerAt } from './made-before.ts';
import { MADE_FIRST, type Publication, type Published, type PublishTarget } from '../publisher.ts';

/** What publishing would do at one place. */
export type PublishRow =
  | SendRow
  /** It is there as it would be sent; `link` where only its id is missing in the document. */
  | {
      readonly kind: 'same' | 'link';
      readonly target: PublishTarget;
      readonly destination: string;
      readonly published: Published;
    }
  | UnknownRow
  | BlockedRow;

interface Sending {
  readonly target: PublishTarget;
  readonly publication: Publication;
  readonly destination: string;
  /** Exactly what will be sent. */
  readonly fields: readonly SentField[];
}

export type SendRow =
  | (Sending & { readonly kind: 'create' })
  | (Sending & {
      readonly kind: 'update';
      readonly published: Published;
      /** Names of the fields that change; undefined where it is not known here what was sent. */
      readonly changed: readonly string[] | undefined;
      /** True where somebody changed it there since it was sent from here. */
      readonly touched: boolean;
      /** What it is, where it was not published from this postmortem: replaced only where a person saw that. */
      readonly stranger: string | undefined;
    });

/** A request was sent and no answer came; nothing is to be seen since. Only a person can say that nothing was made. */
export interface UnknownRow {
  readonly kind: 'unknown';
  readonly target: PublishTarget;
  readonly publication: Publication;
  /** When it was sent, milliseconds since the epoch. */
  readonly since: number;
}

export interface BlockedRow {
  readonly kind: 'blocked';
  readonly target: PublishTarget;
  readonly reason: string;
  readonly error?: ConnectorError;
}

export interface PublishInput {
  readonly targets: readonly PublishTarget[];
  /** What each publisher would get, or why it may not have it. */
  readonly publications: (
    target: PublishTarget,
    pages: Publication['pages'],
  ) => Promise<Publication | string>;
  /** Keys in the front matter, by publisher. */
  readonly published: Readonly<Record<string, string>>;
  /** What earlier runs from this machine sent. */
  readonly sent: Pick<Outbox, 'get'>;
}

export const markerOf = (postmortemId: string, publisher: string): Promise<string> =>
  digest(`${postmortemId}/publish/${publisher}`);

/**
 * One row a target. Publishers are asked for what is there already; nothing is made.
 * @throws the signal's reason where it was aborted; what a publisher throws blocks its own row
 */
export async function planPublish(input: PublishInput): Promise<readonly PublishRow[]> {
  const rows: PublishRow[] = [];
  for (const target of input.targets) rows.push(await planOne(target, pagesOf(rows), input));
  return rows;
}

export const isStranger = (row: PublishRow): boolean => row.kind === 'update' && row.stranger !== undefined;

/** Nothing leads to what is not this postmortem's, as long as that is not replaced. */
const pagesOf = (rows: readonly PublishRow[]): Publication['pages'] =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const url =
        row.kind === 'create' || isStranger(row) ? MADE_FIRST : 'published' in row ? row.published.url : '';
      return url === '' ? [] : [[row.target.publisher.id, url] as const];
    }),
  );

async function planOne(
  target: PublishTarget,
  pages: Publication['pages'],
  input: PublishInput,
): Promise<PublishRow> {
  const publication = await input.publications(target, pages);
  if (typeof publication === 'string') return { kind: 'blocked', target, reason: publication };
  try {
    return await rowFor({ target, publication, known: await input.sent.get(publication.marker) }, input);
  } catch (error) {
    target.connection.signal.throwIfAborted();
    if (!(error instanceof ConnectorError)) throw error;
    return { kind: 'blocked', target, reason: error.message, error };
  }
}

interface Asked {
  readonly target: PublishTarget;
  readonly publication: Publication;
  readonly known: OutboxRow | undefined;
}

async function rowFor(asked: Asked, { published }: PublishInput): Promise<PublishRow> {
  const { target, publication, known } = asked;
  const { publisher, connection } = target;
  const destination = publisher.destination(publication, connection);
  const fields = publisher.fields(publication, connection);
  const sending = { target, publication, destination, fields };
  const key = published[publisher.id];
  const there =
    key === undefined ? await madeBefore(target, publication, known) : await publisher.read(key, connection);
  if (key !== undefined && !there) return { kind: 'blocked', target, reason: gone(key, target) };
  if (there) return changing(sending, there, { known, isNamed: key !== undefined });
  if (known?.state === 'pending' && publisher.keepsOne !== true)
    return { kind: 'unknown', target, publication, since: known.since };
  await publisher.check?.(publication, connection);
  return { kind: 'create', ...sending };
}

const gone = (key: string, { publisher }: PublishTarget): string =>
  `${publisher.label} has no ${publisher.makes} ${key} any more, or hides it from the token. Take \`${publisher.id}\` out of \`published\` to have another made.`;

async function changing(
  sending: Sending,
  published: Published,
  { known, isNamed }: { readonly known: OutboxRow | undefined; readonly isNamed: boolean },
): Promise<PublishRow> {
  const { target, publication, destination } = sending;
  const stranger =
    isNamed || known || !target.publisher.keepsOne
      ? await strangerAt(published.key, { target, publication, known })
      : `the ${target.publisher.makes} that is there already`;
  const isOfIt = known?.ticket?.key === published.key;
  const changed =
    known?.sent !== undefined && isOfIt ? await differing(known.sent, sending.fields) : undefined;
  const touched = isOfIt && known.ticket.edition !== published.edition;
  if (changed?.length === 0 && !touched && stranger === undefined)
    return { kind: isNamed ? 'same' : 'link', target, destination, published };
  return { kind: 'update', ...sending, published, changed, touched, stranger };
}
