import type { Config } from '../config/config.ts';
import { codeFits } from '../config/ignored-in.ts';
import type { Codemod } from '../document/codemods.ts';
import type { Finding, Level } from '../document/finding.ts';
import type { Postmortem } from '../document/postmortem.ts';
import { overlaps, type Span } from '../document/span.ts';
import { isFuture } from '../document/version.ts';
import type { Ignore } from '../schema/generated/types.ts';
import { partFinder, readParts } from './by-part.ts';
import { completenessFindings } from './findings/completeness.ts';
import { clockFindings } from './findings/clock-findings.ts';
import { countFindings } from './contradictions/count-findings.ts';
import { durationFindings } from './contradictions/duration-findings.ts';
import { handleFindings } from './findings/handle-findings.ts';
import { applyIgnores } from './ignores.ts';
import { classOf, configuredLevel, isFixed, loudness } from './loudness.ts';
import type { Lookup } from './lookup.ts';
import { referenceFindings } from './names/references.ts';
import { relatedFindings } from './findings/related-findings.ts';
import type { Rule, RuleContext } from './rule.ts';
import { RULES } from './rules/index.ts';
import { allSectionFindings } from './findings/section-findings.ts';
import { secretFindings } from './findings/secret-findings.ts';
import { statusOf, type Status } from './status/status.ts';
import { ticketFindings } from './findings/ticket-findings.ts';
import { timelineFindings } from './findings/timeline-findings.ts';
import { versionFindings } from './findings/version-findings.ts';
import { vocabularyFindings } from './vocabulary.ts';
import { waits } from './waiting.ts';
import { peopleOf } from './wording/people.ts';
import { trapsIn } from './findings/yaml-traps.ts';

/** What is said about a document depends on more than the document. */
export interface ProblemsContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly config: Config;
  /** Offset of the caret while somebody types: what they are writing is left in peace. */
  readonly caret?: number;
  /**
   * Where the document differs from an earlier version of it: wording is only checked there. Unset, all of it is
   * checked, but nothing of a document that is published.
   */
  readonly changedLines?: readonly Span[];
  /** `full` shows in a draft what a review would show. */
  readonly draft?: 'quiet' | 'full';
  /** With what is shown only where `levels` asks for it: for output that other tools filter. */
  readonly optIn?: boolean;
  /** The `ignore` entries of `.postmortem.yaml` that hold for this file. */
  readonly ignored?: readonly Ignore[];
  /** The postmortems beside this one, where the host knows them. */
  readonly lookup?: Lookup;
  /** The steps between versions of the format; ours where unset. */
  readonly codemods?: readonly Codemod[];
}

/** A finding with the level it has at its document's status. */
export interface Problem extends Finding {
  readonly level: Exclude<Level, 'off'>;
}

/** Everything there is to say about a postmortem now, in the order of the text. */
export function problems(postmortem: Postmortem, context: ProblemsContext): readonly Problem[] {
  const status = statusOf(postmortem);
  const asked = context.draft === 'full' && status === 'draft' ? 'in_review' : status;
  return problemsAt(postmortem, context, asked);
}

/** What would be said if the postmortem had this status. */
export function problemsAt(
  postmortem: Postmortem,
  context: ProblemsContext,
  status: Status,
): readonly Problem[] {
  if (isTooLarge(postmortem)) return shown(postmortem, postmortem.problems, context, status);
  if (isFuture(postmortem)) return unread(postmortem, context, status);
  const versions = versionFindings(postmortem, context.codemods);
  const found = applyIgnores(postmortem, [
    ...withoutRepeats(postmortem.problems, trapsIn(postmortem), postmortem),
    ...versions,
    ...allSectionFindings(postmortem, context.config).filter(
      (one) => !versions.some((other) => sameSpan(one, other)),
    ),
    ...referenceFindings(postmortem),
    ...relatedFindings(postmortem, context.lookup),
    ...handleFindings(postmortem),
    ...ticketFindings(postmortem),
    ...vocabularyFindings(postmortem, context.config),
    ...timelineFindings(postmortem),
    ...clockFindings(postmortem, context),
    ...durationFindings(postmortem),
    ...countFindings(postmortem),
    ...completenessFindings(postmortem, context.config),
    ...secretFindings(postmortem),
    ...ruleFindings(postmortem, context, RULES),
  ]);
  return shown(postmortem, found, context, status);
}

/** A newer format is not ours to judge or to change; a secret in it is one all the same. */
function unread(postmortem: Postmortem, context: ProblemsContext, status: Status): readonly Problem[] {
  const secrets = secretFindings(postmortem).filter(({ level }) => level === 'error');
  const found = [...postmortem.problems, ...secrets].map((finding) => ({ ...finding, fixes: [] }));
  return shown(postmortem, found, context, status);
}

const sameSpan = (a: Finding, b: Finding): boolean =>
  a.span.start === b.span.start && a.span.end === b.span.end;

/** Nothing of it was read, so nothing else can be said. */
const isTooLarge = ({ problems: found }: Postmortem): boolean =>
  found.some(({ code }) => code === 'document/too-large');

/** Wording only, as at in_review: for Markdown that is no postmortem. */
export function wordingProblems(postmortem: Postmortem, context: ProblemsContext): readonly Problem[] {
  const wording = RULES.filter(({ code }) => classOf(code) === 'wording');
  const found = applyIgnores(postmortem, ruleFindings(postmortem, context, wording));
  return shown(postmortem, found, context, 'in_review');
}

function ruleFindings(
  postmortem: Postmortem,
  context: ProblemsContext,
  rules: readonly Rule[],
): readonly Finding[] {
  const isAsked = ({ code, optIn }: Rule): boolean =>
    optIn !== true || context.optIn === true || configuredLevel(code, context.config.levels) !== undefined;
  const asked = rules.filter(isAsked);
  const found = (one: Postmortem, by: readonly Rule[], beside: RuleContext): readonly Finding[] =>
    by.flatMap((rule) => [...rule.check(one, beside)].map((finding) => ({ level: rule.level, ...finding })));
  const [local, whole] = [asked.filter((rule) => rule.byPart), asked.filter((rule) => !rule.byPart)];
  const people = peopleOf(postmortem);
  const beside = [...people].toSorted().join(' ') + JSON.stringify(context.config.wording) + codesOf(local);
  return [
    ...inParts(readParts(postmortem), beside, (alone) => found(alone, local, { ...context, people })),
    ...found(postmortem, whole, context),
  ];
}

const inParts = partFinder();
const codesOf = (rules: readonly Rule[]): string => rules.map(({ code }) => code).join(' ');

/** Where a trap explains what YAML stumbled over, its own message says nothing more; nor does a second one in a line. */
function withoutRepeats(
  reading: readonly Finding[],
  traps: readonly Finding[],
  { lines }: Postmortem,
): readonly Finding[] {
  const lineOf = ({ span }: Finding): number => lines.positionAt(span.start).line;
  const told = new Set(traps.filter(({ code }) => code === 'yaml/quote').map(lineOf));
  const kept = reading.filter((finding) => {
    if (finding.code !== 'yaml/syntax') return true;
    const line = lineOf(finding);
    return !told.has(line) && told.add(line);
  });
  return [...kept, ...traps];
}

function shown(
  postmortem: Postmortem,
  findings: readonly Finding[],
  context: ProblemsContext,
  status: Status,
): readonly Problem[] {
  return findings
    .flatMap((finding) => {
      const level = levelOf(finding, context, status);
      return level === 'off' || isHushed(postmortem, finding, context, status) ? [] : [{ ...finding, level }];
    })
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function levelOf(finding: Finding, { config }: ProblemsContext, status: Status): Level {
  const own = configuredLevel(finding.code, config.levels) ?? finding.level ?? 'warning';
  return loudness(finding.code, own, status);
}

/** Published texts are read, not written: only a change to them is worth a word. */
export const isSettled = (status: Status): boolean => status === 'published' || status === 'closed';

/** Ignored in this file, still being written, or said of a published text that nobody has touched. */
function isHushed(
  postmortem: Postmortem,
  finding: Finding,
  { caret, changedLines, ignored = [] }: ProblemsContext,
  status: Status,
): boolean {
  if (isFixed(finding.code)) return false;
  if (ignored.some(({ code }) => codeFits(code, finding.code))) return true;
  if (caret !== undefined && waits(postmortem, finding, caret)) return true;
  if (classOf(finding.code) !== 'wording') return false;
  if (changedLines) return !changedLines.some((lines) => overlaps(lines, finding.span));
  return isSettled(status);
}
