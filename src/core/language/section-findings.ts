import type { Config } from '../config/config.ts';
import type { Finding } from '../document/finding.ts';
import type { Postmortem, Section } from '../document/postmortem.ts';
import { schemaFindings } from '../document/schema-findings.ts';
import { SECTION_NAMES } from '../document/sections.ts';
import { nearest } from '../schema/nearest.ts';
import { isSchemaName } from '../schema/schema.ts';

/** What the schemas say about each section. Where YAML itself stumbles, the rest would be guesswork. */
export function sectionFindings(postmortem: Postmortem, { fields }: Config): readonly Finding[] {
  const { frontMatter } = postmortem;
  const sections = frontMatter ? [frontMatter, ...firstOfEach(postmortem)] : firstOfEach(postmortem);
  return [
    ...sections
      .filter(({ yaml }) => yaml.errors.length === 0)
      .flatMap((section) =>
        isSchemaName(section.name) ? schemaFindings(section, section.name, fields[section.name]) : [],
      ),
    ...postmortem.sections.flatMap(misspelt),
  ];
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
