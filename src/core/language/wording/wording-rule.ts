import type { TextEdit } from '../../document/edit.ts';
import type { Finding, Fix, Level, Note } from '../../document/finding.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { withinYaml } from '../fixes/within-yaml.ts';
import { keptFor } from '../kept.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { asking } from './asking.ts';
import { documentHits, isPlain, type DocumentHits } from './document-hits.ts';
import type { Hit } from './hit.ts';
import { pattern } from './pattern.ts';
import { peopleOf } from './people.ts';
import type { Looks } from './looks.ts';
import { searchFor, type Matcher } from './search.ts';

/** A wording rule as its file states it. */
export interface WordingRule {
  readonly code: `blame/${string}`;
  readonly summary: string;
  readonly level: Level;
  readonly optIn?: boolean;
  readonly note: Note;
  readonly looks: readonly Looks[];
  readonly message: (said: string) => string;
}

/** Makes a rule of the common form from a wording rule. */
export function wordingRule(rule: WordingRule): Rule {
  register(rule);
  return {
    code: rule.code,
    summary: rule.summary,
    level: rule.level,
    note: rule.note,
    ...(rule.optIn === true && { optIn: true }),
    byPart: true,
    check(postmortem, context) {
      const hits = hitsOf()(rule.code, postmortem, context.people ?? peopleOf(postmortem));
      if (hits.length === 0) return NOTHING;
      return findings(postmortem, rule, hits, context);
    },
  };
}

const NOTHING: readonly Finding[] = [];

/** The hits in a stretch of Markdown are the same wherever it stands, and so is what is said of them. */
function findings(
  postmortem: Postmortem,
  rule: WordingRule,
  hits: readonly Hit[],
  context: RuleContext,
): readonly Finding[] {
  const told = (): readonly Finding[] =>
    hits.filter(({ said }) => !isFine(said, context)).map((hit) => finding(postmortem, rule, hit));
  return isPlain(postmortem) ? inPlain(hits, context.config.wording, told) : told();
}

const inPlain = keptFor<readonly Hit[], RuleContext['config']['wording'], readonly Finding[]>();

// Rules look together, so that a sentence is held against their patterns once. The first that looks compiles them all.
const registered: WordingRule[] = [];
let compiled: DocumentHits | undefined;

function register(rule: WordingRule): void {
  registered.push(rule);
  compiled = undefined;
}

/** The rows of every rule, for whoever measures what they are worth. */
export const wordingRules = (): readonly WordingRule[] => registered;

const hitsOf = (): DocumentHits => (compiled ??= documentHits(searchFor(registered.flatMap(matchersOf))));

const matchersOf = ({ code, looks }: WordingRule): readonly Matcher[] =>
  looks.flatMap((look) => look.like.map((source): Matcher => ({ ...look, code, pattern: pattern(source) })));

/** Words that the team's `.postmortem.yaml` says are fine. */
export function isFine(said: string, { config }: RuleContext): boolean {
  const fine = config.wording?.ignore;
  if (fine === undefined || fine.length === 0) return false;
  const words = spaced(said);
  return fine.map(spaced).some((phrase) => phrase !== '' && words.includes(phrase));
}

/** A phrase may run over the end of a line. */
const spaced = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

function finding(postmortem: Postmortem, rule: WordingRule, hit: Hit): Finding {
  const { start, end, said, level, message = rule.message } = hit;
  return {
    code: rule.code,
    span: { start, end },
    message: message(said),
    level,
    note: rule.note,
    fixes: fixes(postmortem, rule.note, hit),
  };
}

/** A rewrite where one is honest, and the question behind the sentence, for the writer to answer. */
function fixes(postmortem: Postmortem, { question }: Note, hit: Hit): readonly Fix[] {
  const { start, end, rewrite } = hit;
  const asked = question === undefined ? undefined : asking(postmortem, question, hit);
  const put = fixOf(postmortem, 'Put the question here, to be answered', asked);
  if (!rewrite) return put;
  const { text, over, title = `Write "${text}"` } = rewrite;
  const written = fixOf(postmortem, title, { span: { start, end: end + over }, newText: text });
  return [...written.map((fix) => ({ ...fix, preferred: true })), ...put];
}

function fixOf(postmortem: Postmortem, title: string, edit: TextEdit | undefined): readonly Fix[] {
  const within = edit && withinYaml(postmortem, edit);
  return within ? [{ title, edits: [within] }] : [];
}
