import { isDay } from '../../document/zone.ts';
import type { Asked, Field } from './fields.ts';

export type Sign = '=' | '!=' | '<' | '<=' | '>' | '>=' | '~';

/** The comparison of a field with a value; in words why it can't be made. What isn't known fits none, `!=` neither. */
export function compare(field: Field, sign: Sign, value: string): ((asked: Asked) => boolean) | string {
  if (field.type === 'words') return compareWords(field.of, sign, value);
  if (sign === '~') return 'A "~" looks for a part of a text, and this is no text.';
  if (field.type === 'day') {
    if (!isDay(value)) return `"${value}" is no day. Write it as 2026-11-18.`;
    return (asked) => {
      const day = field.of(asked);
      return day !== undefined && holds(sign, day < value ? -1 : Number(day > value));
    };
  }
  const wanted = field.type === 'count' ? countIn(value) : durationIn(value);
  if (wanted === undefined)
    return field.type === 'count'
      ? `"${value}" is no whole number.`
      : `"${value}" is no duration.${asMinutes(value)} Write 45s, 30m, 1.5h, 1h30m or 2d.`;
  return (asked) => {
    const known = field.of(asked);
    return known !== undefined && holds(sign, known - wanted);
  };
}

function compareWords(
  of: (asked: Asked) => readonly string[],
  sign: Sign,
  value: string,
): ((asked: Asked) => boolean) | string {
  const wanted = value.toLowerCase();
  const lower = (asked: Asked): readonly string[] => of(asked).map((word) => word.toLowerCase());
  switch (sign) {
    case '=':
      return (asked) => lower(asked).includes(wanted);
    case '!=':
      return (asked) => {
        const words = lower(asked);
        return words.length > 0 && !words.includes(wanted);
      };
    case '~':
      return (asked) => lower(asked).some((word) => word.includes(wanted));
    default:
      return `A "${sign}" compares durations, days and counts. This is a word: use =, != or ~.`;
  }
}

function holds(sign: Exclude<Sign, '~'>, difference: number): boolean {
  switch (sign) {
    case '=':
      return difference === 0;
    case '!=':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

const countIn = (value: string): number | undefined => (/^\d{1,6}$/.test(value) ? Number(value) : undefined);

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

const asMinutes = (value: string): string => (isNumber(value) ? ` Is it ${value}m, ${value}h?` : '');

const isNumber = (value: string): boolean => /^\d{1,7}(?:\.\d{1,3})?$/.test(value);

const PART = String.raw`(\d{1,7}(?:\.\d{1,3})?)`;
const DURATION = new RegExp(`^(?:${PART}d)?(?:${PART}h)?(?:${PART}m)?(?:${PART}s)?$`);

/** `1h30m` or `1.5h`, in milliseconds; the largest unit first, each once. Zero needs no unit. */
export function durationIn(value: string): number | undefined {
  if (/^0+$/.test(value)) return 0;
  const parts = DURATION.exec(value.toLowerCase());
  if (!parts || value === '') return undefined;
  return ['d', 'h', 'm', 's'].reduce(
    (sum, unit, index) => sum + Math.round(Number(parts[index + 1] ?? 0) * (UNITS[unit] ?? 0)),
    0,
  );
}
