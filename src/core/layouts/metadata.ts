import type { Config } from '../config/config.ts';
import { isZone } from '../document/zone.ts';
import { readDay } from '../timeline/paste/day.ts';
import { flowLine } from './flow-line.ts';
import { oneLine } from '../timeline/one-line.ts';
import { plainHeading } from './heading-name.ts';

/** What an old document says of itself, in its front matter or behind bold labels. */
export interface Said {
  readonly key: string;
  readonly value: string | readonly string[];
  /** Lines, from 0. */
  readonly from: readonly number[];
}

export type FieldName =
  'title' | 'date' | 'authors' | 'owner' | 'status' | 'severity' | 'services' | 'zone' | 'incident';

const NAMES: readonly (readonly [label: RegExp, field: FieldName])[] = [
  [/^title$/, 'title'],
  [/^(?:incident |outage )?(?:date|day)$/, 'date'],
  [/^authors?$|^written by$/, 'authors'],
  [/^(?:post-?\s?mortem )?owner$/, 'owner'],
  [/^(?:incident |post-?\s?mortem )?status$/, 'status'],
  [/^(?:incident )?severity(?: level)?$|^priority$/, 'severity'],
  [/^(?:affected |impacted )?services?(?: affected| impacted)?$/, 'services'],
  [/^time ?zone$/, 'zone'],
  [/^(?:incident|incident (?:id|number|link)|ticket|issue|jira)$/, 'incident'],
];

/** The field that a label or key names. */
export const fieldNamed = (label: string): FieldName | undefined =>
  NAMES.find(([pattern]) => pattern.test(plainHeading(label.replaceAll('_', ' '))))?.[1];

/** A line of the new front matter. */
export interface Line {
  readonly text: string;
  readonly from: readonly number[];
}

export interface Metadata {
  readonly lines: readonly Line[];
  readonly date: { readonly day: string; readonly from: readonly number[] } | undefined;
  readonly zone: string | undefined;
}

/** The front matter's own lines from what was said; an `x_` key where ours can't hold a value. */
export function metadataOf(said: readonly Said[], config: Config): Metadata {
  const of = (field: FieldName): Said | undefined => said.find(({ key }) => fieldNamed(key) === field);
  const [severity, owner, authors, services] = [of('severity'), of('owner'), of('authors'), of('services')];
  const date = of('date');
  const day = date && dayIn(textOf(date.value));
  const zone = of('zone');
  const lead = owner ?? authors;
  const people = lead ? namesIn(lead.value) : [];
  return {
    date: date && day !== undefined ? { day, from: date.from } : undefined,
    zone: zone && isZone(textOf(zone.value)) ? textOf(zone.value) : undefined,
    lines: [
      severityLine(severity, config),
      line('owner', people[0] ?? '', lead?.from),
      services
        ? line('services', namesIn(services.value), services.from)
        : { text: 'services: []', from: [] },
      ...(severity && scaleOf(severity, config) === undefined ? [kept('x_severity', severity)] : []),
      ...(owner && people.length > 1 ? [kept('x_owner', owner)] : []),
      ...(authors ? [kept('x_authors', authors)] : []),
      ...keptOf(date, 'x_date'),
      ...keptOf(of('status'), 'x_status'),
      ...keptOf(of('incident'), 'x_incident'),
      ...keptOf(zone, 'x_time_zone'),
    ],
  };
}

const textOf = (value: Said['value']): string => (typeof value === 'string' ? value : value.join(', '));

const line = (key: string, value: unknown, from: readonly number[] = []): Line => ({
  text: value === '' ? `${key}:` : flowLine(key, value),
  from,
});

const kept = (key: string, { value, from }: Said): Line =>
  line(key, typeof value === 'string' ? oneLine(value) : value.map(oneLine), from);

const keptOf = (said: Said | undefined, key: string): readonly Line[] => (said ? [kept(key, said)] : []);

function severityLine(said: Said | undefined, config: Config): Line {
  const severity = said && scaleOf(said, config);
  return severity === undefined ? line('severity', '') : line('severity', severity, said?.from);
}

const scaleOf = ({ value }: Said, config: Config): string | undefined => severityOf(textOf(value), config);

/** `SEV1` and `sev 1` are `SEV-1` where the scale has it. */
export function severityOf(said: string, { severities }: Config): string | undefined {
  const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return severities.find((one) => bare(one) === bare(said));
}

function dayIn(text: string): string | undefined {
  const read = readDay(text.replaceAll(/[*_`]/g, '').trim());
  return read?.day.kind === 'exact' ? read.day.day : undefined;
}

/** Names that stand in one line; an owner's may hold no sign that parts two. */
const namesIn = (value: Said['value']): readonly string[] =>
  (typeof value === 'string' ? value.split(/[,;&]|\sand\s/) : value.flatMap((one) => one.split(/[,;&]/)))
    .map((one) =>
      oneLine(one.replaceAll(/\[([^[\]]*)\]\([^()]*\)/g, '$1').replaceAll(/\([^()]*\)|[*_`]|^@/g, '')),
    )
    .filter((one) => one !== '');
