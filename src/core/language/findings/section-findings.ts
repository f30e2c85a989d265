import type { Config } from '../../config/config.ts';
import type { Finding } from '../../document/finding.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { findingOf } from '../../document/schema-findings.ts';
import { SECTION_NAMES } from '../../document/sections.ts';
import { logKeys, partFinder, readParts } from '../by-part.ts';
import { nearest } from '../../schema/nearest.ts';
import { samePath } from '../../schema/path.ts';
import type { SchemaProblem } from '../../schema/problem.ts';
import { isSchemaName } from '../../schema/schema.ts';
import { validate } from '../../schema/validate.ts';

/** What the schemas say about each section, part by part. */
export const allSectionFindings = (postmortem: Postmortem, config: Config): readonly Finding[] => [
  ...inParts(readParts(postmortem), JSON.stringify(config.fields), (alone) => sectionFindings(alone, config)),
  ...firstOfEach(postmortem).flatMap((section) => keyFindings(postmortem, section, config)),
];

/** Of the keys around a log; what its times lack counts as if they stood among them. */
function keyFindings(postmortem: Postmortem, section: Section, config: Config): readonly Finding[] {
  const keys = logKeys(postmortem, section);
  const [piece] = keys.sections;
  const { timeline } = postmortem;
  return piece && timeline
    ? sectionFindings({ ...keys, timeline: { ...timeline, section: piece } }, config)
    : [];
}

const inParts = partFinder();

/** What the schemas say about each section. Where YAML itself stumbles, the rest would be guesswork. */
export function sectionFindings(postmortem: Postmortem, { fields }: Config): readonly Finding[] {
  const { frontMatter } = postmortem;
  const sections = frontMatter ? [frontMatter, ...firstOfEach(postmortem)] : firstOfEach(postmortem);
  return [
    ...sections
      .filter(({ broken }) => !broken)
      .flatMap((section) =>
        isSchemaName(section.name)
          ? validate(section.name, section.value, fields[section.name])
              .filter((problem, _, all) => !isTold(postmortem, section, problem, all))
              .map((problem) => findingOf(section, problem))
          : [],
      ),
    ...postmortem.sections.flatMap(misspelt),
  ];
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
