import { addDays, LEAP_DAY, ORDERS, type DayOrder, type NamedDay } from './day.ts';

type Slashed = Extract<NamedDay, { readonly kind: 'slashed' }>;

/**
 * How a text writes its slashed dates: one that can be read in one way only, as 11/18, tells it for all of them.
 * Undefined where there is none, or where two say different things.
 */
export function orderIn(days: readonly NamedDay[]): DayOrder | undefined {
  const told = new Set(days.flatMap((day) => (day.kind === 'slashed' ? (onlyOrder(day) ?? []) : [])));
  return told.size === 1 ? [...told][0] : undefined;
}

function onlyOrder({ read }: Slashed): DayOrder | undefined {
  const possible = ORDERS.filter((order) => read(order, LEAP_DAY) !== undefined);
  return possible.length === 1 ? possible[0] : undefined;
}

/** The order in which the first slashed date is the day that a person named. */
export function orderBy(date: string | undefined, days: readonly NamedDay[]): DayOrder | undefined {
  const first = days.find((day) => day.kind === 'slashed');
  if (date === undefined || !first) return undefined;
  return ORDERS.find((order) => first.read(order, date) === date);
}

/** The day where the text alone says it; undefined where a person has to. */
export function dayInText(day: NamedDay, order: DayOrder | undefined): string | undefined {
  if (day.kind === 'exact') return day.day;
  if (day.kind !== 'slashed' || !day.hasYear) return undefined;
  const orders = order === undefined ? ORDERS : [order];
  const readings = new Set(orders.flatMap((one) => day.read(one, LEAP_DAY) ?? []));
  const [only] = readings;
  return readings.size === 1 ? only : undefined;
}

/** Both days that a slashed date with its year may be, where the calendar has them. */
export const readingsInText = (day: NamedDay): readonly string[] =>
  day.kind === 'slashed' && day.hasYear ? ORDERS.flatMap((order) => day.read(order, LEAP_DAY) ?? []) : [];

/** What a named day may be, as seen from today: none in the future where a past one fits, newest first. */
export function readingsOf(
  day: NamedDay | undefined,
  today: string,
  order: DayOrder | undefined,
): readonly string[] {
  const days = allReadings(day, today, order);
  const past = days.filter((one) => one <= today);
  const [last] = past.toSorted().toReversed();
  if (day?.kind === 'open') return last === undefined ? days.slice(0, 1) : [last];
  return [...new Set(past.length > 0 ? past : days)].toSorted().toReversed();
}

function allReadings(
  day: NamedDay | undefined,
  today: string,
  order: DayOrder | undefined,
): readonly string[] {
  switch (day?.kind) {
    case 'exact':
      return [day.day];
    case 'open':
      // A day of the week is one of the last seven, today included.
      return day.readings(addDays(today, -3));
    case 'slashed':
      return (order === undefined ? ORDERS : [order]).flatMap((one) => inPast(day, one, today));
    case 'relative':
      return [day.word === 'today' ? today : addDays(today, -1)];
    case undefined:
      return [];
  }
}

function inPast({ read, hasYear }: Slashed, order: DayOrder, today: string): readonly string[] {
  const found = read(order, today);
  if (found === undefined || hasYear || found <= today) return found === undefined ? [] : [found];
  return [read(order, addDays(found, -365)) ?? found];
}
