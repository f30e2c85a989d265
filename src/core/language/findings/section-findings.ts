import type { Config } from '../../config/config.ts';
import type { Finding } from '../../document/finding.ts';
import type { Postmortem, Section, TimelineEntry } from '../../document/postmortem.ts';
import { findingOf } from '../../document/schema-findings.ts';
import { SECTION_NAMES } from '../../document/sections.ts';
import { isDay } from '../../document/zone.ts';
import { logKeys } from '../by-part.ts';
import { withFixes } from './missing-fields.ts';
import { QUOTE_MESSAGE, quoting } from './quoting.ts';
import { keptWhereClean } from '../kept.ts';
import { datesIn } from '../yaml-texts.ts';
import { nearest } from '../../schema/nearest.ts';
import { samePath } from '../../schema/path.ts';
import type { SchemaProblem } from '../../schema/problem.ts';
import type { CustomFields } from '../../schema/schema-at.ts';
import { isSchemaName, type SchemaName } from '../../schema/schema.ts';
import { validate } from '../../schema/validate.ts';

/** What the schemas say about the keys around a log; what its times lack counts as if they stood among them. */
export function keyFindings(postmortem: Postmortem, config: Config): readonly Finding[] {
  const { timeline } = postmortem;
  const keys = timeline && logKeys(postmortem, timeline.section);
  const [section] = keys?.sections ?? [];
  if (!keys || !section) return [];
  const { form, zone, date, log } = timeline;
  const found = (entries: readonly TimelineEntry[]): readonly Finding[] =>
    sectionFindings({ ...keys, timeline: { section, form, zone, date, log, entries } }, config);
  return zone === undefined
    ? found(timeline.entries)
    : ofCleanKeys(section.yaml, config.fields, () => found([]));
}

const ofCleanKeys = keptWhereClean<Section['yaml'], Config['fields'], Finding>();

/** What the schemas say about each section. Where YAML itself stumbles, the rest would be guesswork. */
export function sectionFindings(postmortem: Postmortem, config: Config): readonly Finding[] {
  const { fields } = config;
  const { frontMatter } = postmortem;
  if (!frontMatter && postmortem.sections.length === 0) return [];
  const sections = frontMatter ? [frontMatter, ...firstOfEach(postmortem)] : firstOfEach(postmortem);
  return [
    ...sections
      .filter(({ broken }) => !broken)
      .flatMap((section) =>
        isSchemaName(section.name)
          ? [
              ...problemsOf(section, section.name, fields[section.name])
                .filter((problem, _, all) => !isTold(postmortem, section, problem, all))
                .map((problem) => {
                  const finding = meantAsText(postmortem, findingOf(section, problem), problem);
                  return section.name === 'action-items'
                    ? withFixes(postmortem, finding, problem, config)
                    : finding;
                }),
              ...daysThatAreNone(postmortem.text, section),
            ]
          : [],
      ),
    ...postmortem.sections.flatMap(misspelt),
  ];
}

/** Of entries that stand alone, what the schema of a timeline says of its entries. */
function problemsOf(
  { value }: Section,
  name: SchemaName,
  fields: CustomFields | undefined,
): readonly SchemaProblem[] {
  if (name !== 'timeline' || !Array.isArray(value)) return validate(name, value, fields);
  return validate(name, { entries: value }).flatMap(({ path: [first, ...path], ...problem }) =>
    first === 'entries' ? [{ ...problem, path }] : [],
  );
}

/** `- TODO: ask lin` among texts: YAML reads a key. */
function meantAsText({ text }: Postmortem, finding: Finding, problem: SchemaProblem): Finding {
  const { span } = finding;
  const written = text.slice(span.start, span.end);
  if (problem.meantAsText !== true || /^[{[]|[\r\n]/.test(written)) return finding;
  return { code: 'yaml/quote', span, level: 'error', message: QUOTE_MESSAGE, fixes: [quoting(text, span)] };
}

/** Said already: of another type nothing else needs to be said, and what times lack is told by timeline/zone. */
function isTold(
  postmortem: Postmortem,
  section: Section,
  problem: SchemaProblem,
  all: readonly SchemaProblem[],
): boolean {
  const again =
    problem.kind === 'enum' && all.some((one) => one.kind === 'type' && samePath(one.path, problem.path));
  return again || isToldByTimes(postmortem, section, problem);
}

function isToldByTimes(
  { timeline }: Postmortem,
  section: Section,
  { kind, path, key }: SchemaProblem,
): boolean {
  const lacksZone = (kind === 'required' && key === 'zone') || (kind === 'blank' && path[0] === 'zone');
  return (
    lacksZone &&
    section === timeline?.section &&
    timeline.entries.some(({ when }) => !when.text.includes('T'))
  );
}

/** A date in its right form that no calendar has: the form is all that a schema can ask for. */
const daysThatAreNone = (text: string, section: Section): readonly Finding[] =>
  datesIn(section).flatMap((span) => {
    const day = DATED.exec(text.slice(span.start, span.end))?.[1];
    if (day === undefined || isDay(day)) return [];
    const message = `No calendar has the day ${day}.`;
    return [{ code: 'schema/format', span, level: 'error', message } as const];
  });

const DATED = /^["']?(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:T[\d:.Z+-]*)?["']?$/;

/** A repeated section isn't read: that it is repeated is said elsewhere. */
const firstOfEach = ({ sections }: Postmortem): readonly Section[] =>
  sections.filter(
    ({ name }, index) =>
      (SECTION_NAMES as readonly string[]).includes(name) &&
      sections.findIndex((other) => other.name === name) === index,
  );

/** `yaml timelin` is read by nobody; `yaml values` in another language's block is nothing of ours. */
function misspelt({ name, nameSpan: span }: Section): readonly Finding[] {
  const known: readonly string[] = SECTION_NAMES;
  const meant = known.includes(name) ? undefined : nearest(name, known);
  if (meant === undefined) return [];
  const message = `"${name}" is no section of a postmortem. Did you mean "${meant}"?`;
  const fixes = [{ title: `Change to ${meant}`, edits: [{ span, newText: meant }], preferred: true }];
  return [{ code: 'document/section-name', span, level: 'warning', message, fixes }];
}
