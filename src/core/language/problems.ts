import type { Config } from '../config/config.ts';
import type { Codemod } from '../document/codemods.ts';
import type { Finding, Level } from '../document/finding.ts';
import type { Postmortem } from '../document/postmortem.ts';
import { repeatedSections } from '../document/repeated-sections.ts';
import { overlaps, type Span } from '../document/span.ts';
import { isFuture } from '../document/version.ts';
import type { Ignore } from '../schema/generated/types.ts';
import type { Levelled, LevelOf } from './by-part.ts';
import { countFindings } from './contradictions/count-findings.ts';
import { durationFindings } from './contradictions/duration-findings.ts';
import { holds } from './digest.ts';
import { clockFindings } from './findings/clock-findings.ts';
import { completenessFindings } from './findings/completeness.ts';
import { confirmedFindings } from './findings/confirmed-findings.ts';
import { gateFindings } from './findings/gate-findings.ts';
import { handleFindings } from './findings/handle-findings.ts';
import { relatedFindings } from './findings/related-findings.ts';
import { responderFindings } from './findings/responder-findings.ts';
import { keyFindings } from './findings/section-findings.ts';
import { isPublic, secretFindings } from './findings/secret-findings.ts';
import { timelineFindings } from './findings/timeline-findings.ts';
import { versionFindings } from './findings/version-findings.ts';
import { keyTraps } from './findings/yaml-traps.ts';
import { applyIgnores } from './ignores.ts';
import { keptFor } from './kept.ts';
import { levelOfAll } from './level-of.ts';
import type { Lookup } from './lookup.ts';
import { classOf, configuredLevel, isFixed } from './loudness.ts';
import { markedOnce } from './marked-once.ts';
import { referenceFindings } from './names/references.ts';
import { partFindings, wordingInParts } from './part-findings.ts';
import { ruleFindings, type Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { publicFindings } from './findings/public-findings.ts';
import { statusOf, type Status } from './status/status.ts';
import { vocabularyFindings } from './vocabulary.ts';
import { waitsAt } from './waiting.ts';

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
export interface Problem extends Levelled {
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
  const levelOf = levelOfAt(context, status);
  const levelled = (finding: Finding): Levelled => ({ ...finding, level: levelOf(finding) });
  const unread = unreadFindings(postmortem);
  if (unread) return shown(postmortem, unread.map(levelled), context);
  const { ofParts, ofWhole } = audible(postmortem, rulesFor(context), levelOf);
  const versions = versionFindings(postmortem, context.codemods);
  const forPublic = publicFindings(postmortem, context.config, status);
  const contacts = forPublic.filter(({ code }) => code === 'personal/contact');
  const isTold = ({ code, span }: Finding): boolean =>
    versions.some((one) => isSame(one.span, span)) ||
    contacts.some((one) => one.code === code && isSame(one.span, span));
  const found = [
    ...partFindings(postmortem, context, ofParts, levelOf).filter((one) => !isTold(one)),
    ...[...versions, ...forPublic, ...wholeFindings(postmortem, context, status, ofWhole)].map(levelled),
  ];
  return shown(postmortem, applyIgnores(postmortem, once(found, context), levelled), context);
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Wording only, as at in_review: for Markdown that is no postmortem. */
export function wordingProblems(postmortem: Postmortem, context: ProblemsContext): readonly Problem[] {
  const levelOf = levelOfAt(context, 'in_review');
  const levelled = (finding: Finding): Levelled => ({ ...finding, level: levelOf(finding) });
  const rules = RULES.filter((rule) => classOf(rule.code) === 'wording' && isAsked(rule, context));
  const found = wordingInParts(postmortem, context, rules, levelOf);
  return shown(postmortem, applyIgnores(postmortem, once(found, context), levelled), context);
}

/** Before anything is left out: who gives a reason for a mark means the words, and wants no other in its place. */
const once = (found: readonly Levelled[], { config }: ProblemsContext): readonly Levelled[] =>
  markedOnce(found, {
    isConfigured: (code) => configuredLevel(code, config.levels) !== undefined,
    isOptIn: (code) => OPT_IN.has(code),
  });

const OPT_IN: ReadonlySet<string> = new Set(RULES.filter(({ optIn }) => optIn).map(({ code }) => code));

/** Those that look at parts, and those that look at the whole. */
interface Asked {
  readonly ofParts: readonly Rule[];
  readonly ofWhole: readonly Rule[];
}

/** The same lists for the same configuration. */
const rulesFor = (context: ProblemsContext): Asked =>
  keptRules(context.config, context.optIn, () => {
    const asked = RULES.filter((rule) => isAsked(rule, context));
    const ofParts = asked.filter(({ byPart }) => byPart === true);
    return { ofParts, ofWhole: asked.filter((rule) => !ofParts.includes(rule)) };
  });

const keptRules = keptFor<Config, boolean | undefined, Asked>();

/**
 * Without the rules of which nothing would be heard, as of wording in what is published: most of a collection is, and to look
 * for wording is most of the work. A comment that leaves something out is held to what it leaves out, heard or not.
 */
const audible = (postmortem: Postmortem, asked: Asked, levelOf: LevelOf): Asked =>
  holds(postmortem, 'ignore')
    ? asked
    : heardRules(levelOf, asked, () => {
        const isHeard = ({ code }: Rule): boolean => levelOf({ ...LOUDEST, code }) !== 'off';
        return { ofParts: asked.ofParts.filter(isHeard), ofWhole: asked.ofWhole.filter(isHeard) };
      });

const LOUDEST = { span: { start: 0, end: 0 }, message: '', level: 'error' } as const;

const heardRules = keptFor<LevelOf, Asked, Asked>();

const isAsked = ({ code, optIn }: Rule, { config, optIn: all }: ProblemsContext): boolean =>
  optIn !== true || all === true || configuredLevel(code, config.levels) !== undefined;

/** Of a document that isn't read, being too large or too new, what there is to say of it; undefined where it is. */
function unreadFindings(postmortem: Postmortem): readonly Finding[] | undefined {
  if (postmortem.runs.length > 0) return undefined;
  if (!isFuture(postmortem)) return postmortem.problems;
  // A newer format is not ours to judge or to change; a secret in it is one all the same.
  const secrets = secretFindings(postmortem.text, false).filter(({ level }) => level === 'error');
  return [...postmortem.problems, ...secrets].map((finding) => ({ ...finding, fixes: [] }));
}

/** What only a look at the whole document tells. */
function wholeFindings(
  postmortem: Postmortem,
  context: ProblemsContext,
  status: Status,
  rules: readonly Rule[],
): readonly Finding[] {
  const { config, lookup } = context;
  return [
    ...repeatedSections(postmortem.sections),
    ...keyTraps(postmortem),
    ...keyFindings(postmortem, config),
    ...referenceFindings(postmortem),
    ...relatedFindings(postmortem, lookup),
    ...handleFindings(postmortem),
    ...responderFindings(postmortem),
    ...vocabularyFindings(postmortem, config),
    ...timelineFindings(postmortem),
    ...clockFindings(postmortem, context),
    ...confirmedFindings(postmortem),
    ...durationFindings(postmortem),
    ...countFindings(postmortem),
    ...completenessFindings(postmortem, config),
    ...gateFindings(postmortem, config, status),
    ...(holds(postmortem, 'armour') ? secretFindings(postmortem.text, isPublic(postmortem)) : []),
    ...ruleFindings(postmortem, context, rules),
  ];
}

/** Published texts are read, not written: only a change to them is worth a word. */
export const isSettled = (status: Status): boolean => status === 'published' || status === 'closed';

const NONE: readonly Ignore[] = [];

const levelOfAt = ({ config, ignored = NONE, changedLines }: ProblemsContext, status: Status): LevelOf =>
  levelOfAll({
    status,
    levels: config.levels,
    ignored,
    isSettled: changedLines === undefined && isSettled(status),
  });

/** In the order of the text, without what is still being written and what is said of lines that nobody has touched. */
function shown(
  postmortem: Postmortem,
  findings: readonly Levelled[],
  { caret, changedLines }: ProblemsContext,
): readonly Problem[] {
  const waits = caret === undefined ? () => false : waitsAt(postmortem, caret);
  const isUntouched = ({ code, span }: Finding, changed: readonly Span[]): boolean =>
    classOf(code) === 'wording' && !changed.some((lines) => overlaps(lines, span));
  const heard = findings
    .filter(isShown)
    .filter((one) => !(waits(one) || (changedLines && isUntouched(one, changedLines))) || isFixed(one.code));
  return heard.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const isShown = (finding: Levelled): finding is Problem => finding.level !== 'off';
