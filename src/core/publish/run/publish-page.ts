import type { SentField } from '../../http/once/digest-fields.ts';
import type { PublishRow, SendRow, UnknownRow } from './plan-publish.ts';

/** All that publishing will send, as Markdown: target by target, each field of it, its text as a quotation. */
export const publishPage = (rows: readonly PublishRow[]): string => `${rows.map(section).join('\n\n')}\n`;

const section = (row: PublishRow): string =>
  [`# ${row.target.publisher.label}: ${rowWords(row)}`, ...body(row)].join('\n\n');

const TO_PUBLISH: readonly PublishRow['kind'][] = ['create', 'update', 'link'];

export const isToPublish = ({ kind }: PublishRow): boolean => TO_PUBLISH.includes(kind);

/** How many meet what, in a line. */
export function publishSummary(rows: readonly PublishRow[]): string {
  const count = (...kinds: readonly PublishRow['kind'][]): number =>
    rows.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = [
    [count(...TO_PUBLISH), 'to publish'],
    [count('same'), 'up to date'],
    [count('unknown'), 'unknown: check'],
    [count('blocked'), 'not possible yet'],
  ] as const;
  return parts.flatMap(([n, words]) => (n > 0 ? [`${n} ${words}`] : [])).join(', ');
}

/** What is said where nothing is to be published: only what was looked at is claimed. */
export function nothingToPublish(rows: readonly PublishRow[]): string {
  const same = rows.filter(({ kind }) => kind === 'same').map(({ target }) => target.publisher.label);
  if (same.length === rows.length) return 'Everything is up to date: it is there as it would be sent.';
  const others = rows.flatMap((row) => {
    const { label } = row.target.publisher;
    if (row.kind === 'blocked') return [`${label}: ${row.reason}`];
    return row.kind === 'unknown' ? [unknownSince(row)] : [];
  });
  return [...(same.length > 0 ? [`${same.join(', ')}: up to date.`] : []), ...others].join(' ');
}

/** What is done with one target, in a few words: "create a page". */
export function rowWords(row: PublishRow): string {
  const { makes } = row.target.publisher;
  switch (row.kind) {
    case 'create':
      return `create a ${makes}`;
    case 'update':
      return row.stranger === undefined
        ? `change the ${makes} that is there`
        : `replace ${row.stranger}, which may be of something else`;
    case 'link':
      return `the ${makes} is there as it would be sent; only its id is written into the document`;
    case 'same':
      return `the ${makes} is there as it would be sent`;
    case 'unknown':
      return 'unknown: check';
    case 'blocked':
      return 'not possible yet';
  }
}

function body(row: PublishRow): readonly string[] {
  switch (row.kind) {
    case 'create':
      return [`${row.destination}.`, ...fieldsOf(row)];
    case 'update':
      return [`${whereOf(row)}. ${changeWords(row)}`, ...fieldsOf(row)];
    case 'link':
    case 'same':
      return [`${row.destination}: ${placeOf(row.published)}`];
    case 'unknown':
      return [unknownSince(row)];
    case 'blocked':
      return [row.reason];
  }
}

const placeOf = ({ key, url }: { readonly key: string; readonly url: string }): string =>
  url === '' ? key : url;

type UpdateRow = Extract<SendRow, { readonly kind: 'update' }>;

/** What is not this postmortem's may be anywhere. */
const whereOf = ({ stranger, destination, published }: UpdateRow): string =>
  stranger === undefined ? `${destination}: ${placeOf(published)}` : placeOf(published);

function changeWords({ changed, touched, stranger }: UpdateRow): string {
  if (stranger !== undefined) return `All that ${stranger} says is replaced. Look at it first.`;
  const here =
    changed === undefined
      ? 'What it was published with is not known on this machine; all of it is sent again.'
      : changed.length === 0
        ? 'The document says what it said.'
        : `Changed since: ${changed.join(', ')}.`;
  return touched ? `${here} Somebody changed it there since; that is replaced.` : here;
}

/** What is known of a request that got no answer. */
export function unknownSince({ target, since }: UnknownRow): string {
  const { label, makes } = target.publisher;
  const when =
    since === 0 ? 'earlier' : `on ${new Date(since).toISOString().slice(0, 16).replace('T', ' at ')} UTC`;
  return `It was sent to ${label} ${when} without an answer, and no ${makes} is to be seen. Look there, then say what became of it: nothing is sent again before.`;
}

const fieldsOf = ({ fields }: SendRow): readonly string[] => {
  const [lines, texts] = [fields.filter(isLine), fields.filter((field) => !isLine(field))];
  return [
    ...(lines.length === 0 ? [] : [lines.map(({ name, value }) => `- ${name}: ${value}`).join('\n')]),
    ...texts.map(({ name, value }) => `${name}:\n\n${quoted(value)}`),
  ];
};

const isLine = ({ value }: SentField): boolean => !value.includes('\n');

const quoted = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
