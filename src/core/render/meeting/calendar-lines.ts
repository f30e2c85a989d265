/** The form of iCalendar: what any content line of it has to keep to. Source: RFC 5545, 3.1 and 3.3.11. */

/** Octets that a line may have, its end not counted. */
const LONGEST = 75;

/** Lines of an iCalendar object, folded and ended as it asks. */
export const calendarText = (lines: readonly string[]): string =>
  lines.map((line) => `${folded(line)}\r\n`).join('');

/** Cut at 75 octets, never within a sign; what goes on stands behind a blank. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > LONGEST) {
      pieces.push(piece);
      [piece, octets] = ['', 1];
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}

/** A text as a value: what would end it is escaped, and signs that no text may hold are left out. */
export const textValue = (text: string): string =>
  wellFormed(text.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', String.raw`\n`);

/** A text as a parameter, in quotes: those that it has itself become single. */
export const parameter = (text: string): string =>
  `"${wellFormed(text.replace(/[\s"]+/g, (signs) => (signs.includes('"') ? signs.replaceAll('"', "'") : ' ')))}"`;

/** Without control characters, and halves of a sign as the sign that stands for what can't be read. */
const wellFormed = (text: string): string =>
  text
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/** `20261120T140000Z` */
export const utcTime = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
