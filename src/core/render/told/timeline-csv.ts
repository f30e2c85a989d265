import { timelineRecords, type TimelineRecord } from './timeline-records.ts';
import type { ToldTimeline } from './told-timeline.ts';

/** RFC 4180, a header first. A spreadsheet takes no cell of it for a formula. */
export function timelineCsv(told: ToldTimeline): string {
  const { zone } = told.page;
  const rows = timelineRecords(told).map((record) => rowOf(record, zone));
  return [HEAD, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

const HEAD = ['at', 'time', 'zone', 'seconds', 'marks', 'text', 'actor', 'id', 'public', 'sources'];

const rowOf = (record: TimelineRecord, zone: string): readonly string[] => [
  record.at ?? '',
  record.time,
  zone,
  record.seconds === undefined ? '' : String(record.seconds),
  record.marks.join(' '),
  record.text,
  record.actor ?? '',
  record.id ?? '',
  String(record.public),
  record.sources.join(' '),
];

/** Numbers are no formulas, whatever their sign. https://owasp.org/www-community/attacks/CSV_Injection */
function cellOf(value: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(value) && !/^-?\d+$/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
