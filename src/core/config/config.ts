import type { Finding, Level } from '../document/finding.ts';
import { schemaFindings } from '../document/schema-findings.ts';
import { readSection, yamlProblems } from '../document/sections.ts';
import type { Section } from '../document/postmortem.ts';
import { convert } from '../schema/convert.ts';
import type { Config as Written, Ignore, Policy, Review, Template } from '../schema/generated/types.ts';
import { schemaOf, type CustomFields } from '../schema/schema-at.ts';
import { validate } from '../schema/validate.ts';
import { readFields } from './fields.ts';
import { prune } from './prune.ts';
import { refusedPaths, refuseSecrets } from './refuse.ts';

/** What a repository says about its postmortems, with the defaults where it says nothing. */
export interface Config {
  /** Worst first. */
  readonly severities: readonly string[];
  readonly policy: Policy;
  /** Who reviews, and where a review goes. */
  readonly review: Review;
  /** Days that business days leave out, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  readonly templates: Readonly<Record<string, Template>>;
  readonly vocabularies: { readonly causes: readonly string[]; readonly tags: readonly string[] };
  readonly wording: { readonly add: readonly string[]; readonly ignore: readonly string[] };
  /** What no public version says. */
  readonly public: { readonly names: readonly string[]; readonly hosts: readonly string[] };
  /** By code or `family/*`. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly ignore: readonly Ignore[];
  /** The repository's own fields, by section. */
  readonly fields: Readonly<Record<string, CustomFields>>;
  /** Options by the tracker's id, in the order of the file: the first takes what names no other. */
  readonly trackers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Options by the publisher's id. */
  readonly publish: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What holds where there is no `.postmortem.yaml`. */
export const DEFAULT_CONFIG: Config = {
  severities: ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'],
  policy: { due_within: '72h' },
  review: {},
  holidays: [],
  templates: {},
  vocabularies: { causes: [], tags: [] },
  wording: { add: [], ignore: [] },
  public: { names: [], hosts: [] },
  levels: {},
  ignore: [],
  fields: {},
  trackers: {},
  publish: {},
};

/**
 * Reads the text of a `.postmortem.yaml`. Total: what can't be read is named in `findings` and left out, and the
 * rest holds.
 */
export function readConfig(text: string): { readonly config: Config; readonly findings: readonly Finding[] } {
  const section = configSection(text);
  const refused = refuseSecrets(section);
  const found = schemaFindings(section, 'config').filter(
    ({ span }) => !refused.some((other) => other.span.start === span.start),
  );
  const fields = readFields(section);
  const findings = [...yamlProblems(text, section), ...refused, ...found, ...fields.findings];
  return { config: { ...fromWritten(written(section)), fields: fields.fields }, findings };
}

const BOM = '\uFEFF';

/** The whole file as one section, so that what serves sections serves it too. */
export function configSection(text: string): Section {
  const start = text.startsWith(BOM) ? BOM.length : 0;
  const content = { start, end: text.length };
  return readSection(text, 'config', { span: content, content, nameSpan: { start, end: start } });
}

/** The value without the parts that the schema does not know how to read. */
function written(section: Section): Written {
  const { value } = convert(schemaOf('config'), section.value);
  const wrong = validate('config', section.value).map(({ path }) => path);
  const kept = prune(value, [...wrong, ...refusedPaths(section.value)]);
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {};
}

function fromWritten(from: Written): Omit<Config, 'fields'> {
  const severities = from.severities ?? [];
  return {
    severities: severities.length > 0 ? severities : DEFAULT_CONFIG.severities,
    policy: { ...DEFAULT_CONFIG.policy, ...from.policy },
    review: from.review ?? {},
    holidays: from.holidays ?? [],
    templates: from.templates ?? {},
    vocabularies: { ...DEFAULT_CONFIG.vocabularies, ...from.vocabularies },
    wording: { ...DEFAULT_CONFIG.wording, ...from.wording },
    public: { ...DEFAULT_CONFIG.public, ...from.public },
    levels: from.levels ?? {},
    ignore: from.ignore ?? [],
    trackers: optionsById(from.trackers),
    publish: optionsById(from.publish),
  };
}

const optionsById = (written: object = {}): Config['trackers'] =>
  Object.fromEntries(Object.entries(written).map(([id, options]: [string, object]) => [id, { ...options }]));
