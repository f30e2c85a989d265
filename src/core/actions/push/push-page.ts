import type { PushRow } from './plan-push.ts';
import { ticketState, unknownSince } from './push-words.ts';
import type { PushField } from '../tracker.ts';

/** All that a push will send, as text: item by item, each field that is sent behind a plus, as in a diff. */
export const pushPage = (rows: readonly PushRow[]): string => rows.map(section).join('\n');

function section(row: PushRow): string {
  // As in a diff, whose colours end at the second sign: what a long action takes of further lines keeps none.
  const head = `@@ ${row.item.id} @@ ${row.item.action}`;
  return [...wrapped(head, '   '), ...body(row), ''].join('\n');
}

function body(row: PushRow): readonly string[] {
  switch (row.kind) {
    case 'create':
      return [
        said(`create: ${row.target.tracker.label}, ${row.destination}`),
        row.offline === undefined ? [] : said(`kept until there is a connection: ${row.offline}`),
        ...row.fields.map(field),
      ].flat();
    case 'link':
      return said(`link: ${row.ticket.key} is there and carries this item's mark; nothing is made`);
    case 'has-ticket':
      return [`has ticket: ${row.ticket}`, ...ticketState(row)].flatMap(said);
    case 'unknown':
      return said(`unknown: check. ${unknownSince(row)} (Resolve Push…, or postmortem push --resolve)`);
    default:
      return said(`${row.kind === 'stays' ? 'stays here' : 'waits'}: ${row.reason}`);
  }
}

const said = (text: string): readonly string[] => wrapped(`  ${text}`, '    ');

const VALUE_AT = 13;
const NEXT_LINE = `+ ${' '.repeat(VALUE_AT)}`;

const field = ({ name, value }: PushField): readonly string[] => {
  const [first = '', ...rest] = value.split('\n');
  const lines = [`+ ${`${name}:`.padEnd(VALUE_AT)}${first}`, ...rest.map((line) => `${NEXT_LINE}${line}`)];
  return lines.flatMap((line) => wrapped(line, `${NEXT_LINE}  `));
};

/** So many characters are in sight in an editor of half a window. */
const WIDTH = 64;

/** The line, broken at blanks where it is too long; what follows stands behind `indent`. A long word stays whole. */
function wrapped(line: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > WIDTH) {
    const at = breakOf(rest, lines.length === 0 ? NEXT_LINE.length : indent.length);
    if (at < 0) break;
    lines.push(rest.slice(0, at));
    rest = `${indent}${rest.slice(at + 1)}`;
  }
  return [...lines, rest];
}

/** The last blank within the width, else the first behind it; -1 where there is none. */
function breakOf(line: string, from: number): number {
  const within = line.lastIndexOf(' ', WIDTH);
  return within > from ? within : line.indexOf(' ', Math.max(from + 1, WIDTH));
}
