/** An entry to write, with what stands above it. */
export interface WrittenUnit {
  readonly above: readonly string[];
  /** Comments that stood above the day line that this entry began. */
  readonly aboveDay: readonly string[];
  readonly when: string;
  /** The day that a bare time needs; undefined for a full ISO time. */
  readonly day: string | undefined;
  readonly rows: readonly string[];
}

const BASE = '  ';

/** The lines of a log, indented by two and continuations by four, with a day line wherever the day changes. */
export function writeLog(units: readonly WrittenUnit[], date: string | undefined): readonly string[] {
  const lines: string[] = [];
  let day = date;
  for (const unit of units) {
    const begins = unit.day !== undefined && unit.day !== day;
    lines.push(...(begins ? withDay(unit, unit.day) : [...unit.aboveDay, ...unit.above]));
    day = unit.day ?? day;
    const [first = '', ...rest] = unit.rows;
    lines.push(`${unit.when} ${first}`.trimEnd(), ...rest.map((row) => BASE + row));
  }
  return lines.map((line) => (line === '' ? '' : BASE + line));
}

/** A blank line sets a day off from what is above it, not from its own entries. */
function withDay({ above, aboveDay }: WrittenUnit, day: string): readonly string[] {
  return above[0] === '' ? [...aboveDay, '', day, ...above.slice(1)] : [...aboveDay, day, ...above];
}
