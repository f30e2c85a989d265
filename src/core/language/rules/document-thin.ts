import type { Finding } from '../../document/finding.ts';
import type { Heading, Postmortem, Run } from '../../document/postmortem.ts';
import { shift, type Span } from '../../document/span.ts';
import { mayBeOpen } from '../../document/open-question.ts';
import { WORKBOOK } from '../action/sources.ts';
import { keptFor } from '../kept.ts';
import type { Rule } from '../rule.ts';

const CODE = 'document/thin';
const NOTE = {
  why: 'Whoever was not there needs to know how things were, and how one led to the other. A few words say what the writer knows already.',
  question: 'What would somebody of another team have to know to follow this?',
  source: WORKBOOK,
};

/** Parts that a reader learns from. Others may be as short as they are. */
const TOLD =
  /^(?:(?:executive )?summary|background|context|detection|response|recovery|resolution|(?:root )?causes?|contributing factors|what happened|analysis|trigger|lead[- ]?up)\b/i;
const FEWEST_WORDS = 6;

/** Parts in which a word or two stand where somebody else needs the story. */
export const thin: Rule = {
  code: CODE,
  summary: 'A part that says too little',
  level: 'information',
  note: NOTE,
  check(postmortem) {
    const found: Finding[] = [];
    postmortem.runs.forEach(({ run, start }, at) => {
      for (const heading of shortIn(run)) {
        const span = shift(heading.span, start);
        // As far as it has to be looked.
        const end = Math.min(nextHeading(postmortem, at, heading), span.end + MOST);
        const beneath = postmortem.text.slice(span.end, end);
        const count = counted(heading, beneath, () => wordsIn(beneath, heading.text));
        if (count > 0 && count < FEWEST_WORDS) found.push(finding(heading, span, count));
      }
    });
    return found;
  },
};

function finding({ text }: Heading, span: Span, count: number): Finding {
  const words = count === 1 ? 'One word stands' : `${count} words stand`;
  const message = `${words} under "${text}". What would somebody of another team have to know to follow this?`;
  return { code: CODE, span, message, note: NOTE };
}

const inRun = keptFor<Run, undefined, readonly Heading[]>();

/** The headings of a run that no sentence follows in it, few of hundreds: those are worth a look at the whole. */
const shortIn = (run: Run): readonly Heading[] =>
  inRun(run, undefined, () =>
    run.headings.filter(
      ({ level, text, span }) => level > 1 && TOLD.test(text) && !hasSentence(run, span.end),
    ),
  );

/** Nearly every part begins with one. */
const SENTENCE = /^\s{0,4}(?:[\p{L}\p{N}][\p{L}\p{N}_,;:'’-]{0,40} ){5}[\p{L}\p{N}]/u;

function hasSentence({ parts }: Run, from: number): boolean {
  const within = parts.findLast(({ start }) => start <= from);
  const behind = within?.alone.text.slice(from - within.start) ?? '';
  const next = within && behind.trim() === '' ? parts[parts.indexOf(within) + 1]?.alone.text : behind;
  return SENTENCE.test(next ?? '');
}

/** Where the next one begins, else the end: asked of the runs, since the list of all headings is made anew with each key. */
function nextHeading({ text, runs }: Postmortem, at: number, heading: Heading): number {
  const own = runs[at]?.run.headings ?? [];
  const beside = own[own.indexOf(heading) + 1];
  if (beside) return (runs[at]?.start ?? 0) + beside.span.start;
  for (let further = at + 1; further < runs.length; further += 1) {
    const next = runs[further];
    const first = next?.run.headings[0];
    if (first) return next.start + first.span.start;
  }
  return text.length;
}

const counted = keptFor<Heading, string, number>();

/** Nothing at all is another finding; a section, a list of links or a question are something. */
function wordsIn(beneath: string, heading: string): number {
  const said = withoutOthers(beneath, heading).replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
  if (/^(?:```|~~~|\||[ \t]*(?:[-*+][ \t]+)?!?\[)/m.test(said) || mayBeOpen(said)) return FEWEST_WORDS;
  let count = 0;
  for (const _ of said.matchAll(WORD)) if ((count += 1) >= FEWEST_WORDS) return count;
  return count;
}

const SECTION = /^```ya?ml[ \t]+(timeline|impact|contributing-factors|learnings|action-items)\b/m;

/** A section that stands below and tells of something else ends a part: the cause is not in the impact. */
function withoutOthers(beneath: string, heading: string): string {
  const section = SECTION.exec(beneath);
  const isOther = section?.[1] !== 'contributing-factors' && /cause|factors|analysis|trigger/i.test(heading);
  return section && isOther ? beneath.slice(0, section.index) : beneath;
}

const WORD = /[\p{L}\p{N}]+(?:['’.:-][\p{L}\p{N}]+)*/gu;
const MOST = 1000;
