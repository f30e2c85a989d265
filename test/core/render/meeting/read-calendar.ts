import assert from 'node:assert/strict';

/** One line of an iCalendar object, read. */
export interface Line {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

const NAME = String.raw`[A-Za-z0-9-]+`;
const QUOTED = String.raw`"[^"\x00-\x08\x0a-\x1f\x7f]*"`;
const SAFE = String.raw`[^";:,\x00-\x08\x0a-\x1f\x7f]*`;
const LINE = new RegExp(
  `^(${NAME})((?:;${NAME}=(?:${QUOTED}|${SAFE})(?:,(?:${QUOTED}|${SAFE}))*)*):([^\\x00-\\x08\\x0a-\\x1f\\x7f]*)$`,
  'u',
);

/** Reads the content lines as the grammar of RFC 5545, 3.1, has them, and refuses all else. */
export function readCalendar(text: string): readonly Line[] {
  assert.ok(text.endsWith('\r\n'));
  assert.doesNotMatch(text, /(?<!\r)\n|\r(?!\n)/u, 'lines end with CRLF');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
    assert.equal(Buffer.from(line).toString(), line, 'a sign is whole');
  }
  return text
    .slice(0, -2)
    .replace(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .map((line) => {
      const [, name, written, value] = LINE.exec(line) ?? [];
      assert.ok(name !== undefined && written !== undefined && value !== undefined, line);
      const parameters = [...written.matchAll(new RegExp(`;(${NAME})=(${QUOTED}|${SAFE})`, 'gu'))];
      return {
        name,
        parameters: Object.fromEntries(
          parameters.map(([, key = '', one = '']) => [key, one.replace(/^"(.*)"$/u, '$1')]),
        ),
        value,
      };
    });
}

/** A TEXT value as it was before it was escaped; what the grammar of 3.3.11 does not know is refused. */
export function readText(value: string): string {
  assert.match(value, /^(?:[^\\;,]|\\[\\;,nN])*$/u);
  return value.replace(/\\(.)/gu, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

const TIME = /^\d{8}T\d{6}Z$/u;

/** One event of one calendar, with what 3.6 and 3.6.1 ask of them. */
export function readEvent(text: string): { one(name: string): Line; all(name: string): readonly Line[] } {
  const lines = readCalendar(text);
  const all = (name: string): readonly Line[] => lines.filter((line) => line.name === name);
  const one = (name: string): Line => {
    const [line, ...more] = all(name);
    assert.ok(line, `${name} is there`);
    assert.equal(more.length, 0, `${name} is there once`);
    return line;
  };
  assert.deepEqual(
    lines
      .filter(({ name }) => name === 'BEGIN' || name === 'END')
      .map(({ name, value }) => `${name} ${value}`),
    ['BEGIN VCALENDAR', 'BEGIN VEVENT', 'END VEVENT', 'END VCALENDAR'],
  );
  assert.equal(one('VERSION').value, '2.0');
  assert.ok(one('PRODID').value.length > 0 && one('UID').value.length > 0);
  for (const name of ['DTSTAMP', 'DTSTART', 'DTEND']) assert.match(one(name).value, TIME);
  assert.ok(one('DTEND').value > one('DTSTART').value);
  assert.match(one('SEQUENCE').value, /^\d+$/u);
  if (all('ATTENDEE').length > 0) assert.match(one('ORGANIZER').value, /^mailto:[!-~]+@[!-~]+$/u);
  for (const { value, parameters } of all('ATTENDEE')) {
    assert.match(value, /^mailto:[!-~]+@[!-~]+$/u);
    assert.match(parameters['ROLE'] ?? '', /^(?:REQ|OPT)-PARTICIPANT$/u);
  }
  return { one, all };
}
