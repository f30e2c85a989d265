import type { Config } from '../config/config.ts';
import { isZone } from '../document/zone.ts';
import { readDay } from '../timeline/paste/day.ts';
import { dayInText, readingsInText } from '../timeline/paste/day-order.ts';
import { flowLine } from './flow-line.ts';
import { oneLine } from '../timeline/one-line.ts';
import { plainHeading } from './heading-name.ts';
import { people } from './people.ts';

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
  // Not "data", which is Italian and Portuguese for a date, and English for much else.
  [/^titel$|^titre$|^título$|^titolo$/, 'title'],
  [/^datum(?: des (?:vorfalls|incidents|ausfalls))?$|^fecha$/, 'date'],
  [/^autor(?:en|in|es|i|e)?$|^verfasser(?:in)?$|^auteur(?:e|s|es)?$/, 'authors'],
  [/^verantwortlich(?:er?)?$|^responsable$|^responsabile$|^responsável$|^verantwoordelijke$/, 'owner'],
  [/^statut$|^estado$|^stato$/, 'status'],
  [/^schweregrad$|^gravité$|^sévérité$|^gravedad$|^severidade?$|^gravità$|^gravidade$/, 'severity'],
  [
    /^(?:betroffene )?dienste?$|^services? (?:touchés?|affectés?|impactés?)$|^servicios?(?: afectados?)?$|^servizi$|^serviços?$|^diensten$/,
    'services',
  ],
  [/^zeitzone$|^fuseau horaire$|^zona horaria$|^fuso orario$|^fuso horário$|^tijdzone$/, 'zone'],
  [/^vorfall(?:snummer)?$/, 'incident'],
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
  /** Where the date can be read in two ways, both of them. */
  readonly openDate: readonly string[];
  /** Where several are named as its owner or authors: only the first can be the owner. */
  readonly several: Said | undefined;
  readonly zone: string | undefined;
}

/** The front matter's own lines from what was said; an `x_` key where ours can't hold a value. */
export function metadataOf(said: readonly Said[], config: Config): Metadata {
  const of = (field: FieldName): Said | undefined => said.find(({ key }) => fieldNamed(key) === field);
  const [severity, owner, authors, services] = [of('severity'), of('owner'), of('authors'), of('services')];
  const date = of('date');
  const day = date && dayOf(date);
  const zone = of('zone');
  const lead = owner ?? authors;
  const named = lead ? listIn(lead.value).flatMap(people).flatMap(plainName) : [];
  return {
    date: date && day !== undefined ? { day, from: date.from } : undefined,
    openDate: date ? readingsIn(textOf(date.value)) : [],
    several: named.length > 1 ? lead : undefined,
    zone: zone && isZone(textOf(zone.value)) ? textOf(zone.value) : undefined,
    lines: [
      severityLine(severity, config),
      line('owner', named[0] ?? '', lead?.from),
      services
        ? line('services', servicesIn(services.value), services.from)
        : { text: 'services: []', from: [] },
      ...(severity && scaleOf(severity, config) === undefined ? [kept('x_severity', severity)] : []),
      ...(owner && named.length > 1 ? [kept('x_owner', owner)] : []),
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

const dayNamedIn = (text: string) => readDay(text.replaceAll(/[*_`]/g, '').trim())?.day;

/** The day that a date says, where it can be read in one way. */
export function dayOf({ value }: Said): string | undefined {
  const day = dayNamedIn(textOf(value));
  return day && dayInText(day, undefined);
}

function readingsIn(text: string): readonly string[] {
  const day = dayNamedIn(text);
  return day && dayInText(day, undefined) === undefined ? readingsInText(day) : [];
}

const listIn = (value: Said['value']): readonly string[] => (typeof value === 'string' ? [value] : value);

/** What is called `CI / CD` or `Read/Write API` is one; so is `Search and Discovery`, where each has an item of its own. */
const servicesIn = (value: Said['value']): readonly string[] =>
  listIn(value)
    .flatMap((one) => one.split(typeof value === 'string' ? /[,;&]|\s(?:and|und|et|y|e)\s/ : /[,;&]/))
    .flatMap(plainName);

/** A name that stands in one line, without the signs of Markdown; none where nothing else is there. */
function plainName(text: string): readonly string[] {
  const linked = text.replaceAll(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
  const name = oneLine(linked.replaceAll(/\([^()]*\)|[*_`]|^@/g, ''));
  return name === '' ? [] : [name];
}
