import type { Config } from '../config/config.ts';
import type { Finding } from '../document/finding.ts';
import type { Postmortem } from '../document/postmortem.ts';
import { partFinder, type Levelled, type LevelOf } from './by-part.ts';
import { digestsOf, holds, peopleIn } from './digest.ts';
import { keptFor } from './kept.ts';
import { openFindings } from './findings/open-findings.ts';
import { overlaps } from '../document/span.ts';
import { sectionFindings } from './findings/section-findings.ts';
import { isPublic, secretFindings } from './findings/secret-findings.ts';
import { ticketFindings } from './findings/ticket-findings.ts';
import { unclosedSection } from './findings/unclosed-section.ts';
import { yamlTraps } from './findings/yaml-traps.ts';
import { ruleFindings, type Rule, type RuleContext } from './rule.ts';
import { trackerFindings } from './vocabulary.ts';

interface PartContext extends RuleContext {
  readonly config: Config;
}

/** What the parts of a document tell each by itself: an item, an entry, a paragraph of a document in hand. */
export function partFindings(
  postmortem: Postmortem,
  context: PartContext,
  rules: readonly Rule[],
  levelOf: LevelOf,
): readonly Levelled[] {
  const digests = digestsOf(postmortem);
  const people = peopleIn(digests.map(({ digest }) => digest));
  const splitIds = new Set(digests.flatMap(({ digest }) => digest.splitIds));
  const forStrangers = isPublic(postmortem);
  const isArmoured = holds(postmortem, 'armour');
  const asked = keptAsked(context.config, rules, () => askedBy(context.config, rules));
  const beside = [...[...people].toSorted(), ...splitIds, forStrangers, isArmoured, asked].join('\n');
  const ofWhole = { ...context, people, splitIds };
  return inParts(
    postmortem.runs,
    beside,
    (alone, again) => [
      ...readingFindings(alone),
      ...(again ? [] : readFindings(alone, ofWhole, rules)),
      // A key in armour stands in many lines, and may stand in many parts.
      ...(isArmoured ? [] : secretFindings(alone.text, forStrangers)),
    ],
    levelOf,
  );
}

const inParts = partFinder();

/** All that the configuration has to do with what a part tells. */
const askedBy = ({ wording, fields, trackers, policy }: Config, rules: readonly Rule[]): string =>
  JSON.stringify([wording, fields, trackers, policy.action_due, rules.map(({ code }) => code)]);

const keptAsked = keptFor<Config, readonly Rule[], string>();

/** What rules find in the parts of Markdown that is no postmortem. */
export function wordingInParts(
  postmortem: Postmortem,
  context: PartContext,
  rules: readonly Rule[],
  levelOf: LevelOf,
): readonly Levelled[] {
  const people = peopleIn(digestsOf(postmortem).map(({ digest }) => digest));
  const codes = rules.map(({ code }) => code);
  const beside = JSON.stringify([[...people].toSorted(), context.config.wording, codes]);
  const find = (alone: Postmortem): readonly Finding[] => ruleFindings(alone, { ...context, people }, rules);
  return inPlainParts(postmortem.runs, beside, (alone, again) => (again ? [] : find(alone)), levelOf);
}

const inPlainParts = partFinder();

/** Of a section that stands again nothing else is told than that it isn't read. */
const readFindings = (
  alone: Postmortem,
  context: PartContext,
  rules: readonly Rule[],
): readonly Finding[] => {
  const open = openFindings(alone);
  return [
    ...sectionFindings(alone, context.config).filter((one) => !isStillOpen(one, open)),
    ...ticketFindings(alone),
    ...trackerFindings(alone, context.config),
    ...open,
    ...ruleFindings(alone, context, rules),
  ];
};

/** `due: TBD` is no date, since it is still to be said: one thing, and not two. */
const isStillOpen = ({ code, span }: Finding, open: readonly Finding[]): boolean =>
  (code === 'schema/format' || code === 'schema/enum') && open.some((one) => overlaps(one.span, span));

function readingFindings(alone: Postmortem): readonly Finding[] {
  const unclosed = unclosedSection(alone);
  if (!unclosed) return readingOf(alone);
  // What is no YAML at all is told once, and not line by line.
  return [...readingOf(alone).filter(({ span }) => span.end <= unclosed.span.start), unclosed];
}

/** Where a trap explains what YAML stumbled over, its own message says nothing more; nor does a second one in a line. */
function readingOf(alone: Postmortem): readonly Finding[] {
  const traps = yamlTraps(alone);
  if (alone.problems.length === 0) return traps;
  const lineOf = ({ span }: Finding): number => alone.lines.positionAt(span.start).line;
  const told = new Set(traps.filter(({ code }) => code === 'yaml/quote').map(lineOf));
  const kept = alone.problems.filter((finding) => {
    if (finding.code !== 'yaml/syntax') return true;
    const line = lineOf(finding);
    return !told.has(line) && told.add(line);
  });
  return [...kept, ...traps];
}
