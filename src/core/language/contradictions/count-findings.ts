import type { Finding } from '../../document/finding.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { prose as proseOf } from '../../document/placed.ts';
import { partsIn } from '../../document/runs.ts';
import { valueAt } from '../../schema/validate.ts';
import { placesOf, sentencesIn, summaryOf, type Sentence } from './places.ts';

/** A figure of the impact section, and the phrases in which a summary tells the same. */
interface Figure {
  readonly what: string;
  readonly value: number;
  readonly isEstimate: boolean;
  readonly written: string;
  readonly phrases: readonly RegExp[];
}

/** Figures of the summary that the impact section tells otherwise. */
export function countFindings(postmortem: Postmortem): readonly Finding[] {
  const impact = postmortem.sections.find(({ name }) => name === 'impact');
  if (!impact || impact.yaml.errors.length > 0) return [];
  const figures = figuresOf(impact);
  if (figures.length === 0) return [];
  return summarySentences(postmortem)
    .filter(({ text }) => !ELSEWHERE.test(text))
    .flatMap((sentence) => figures.flatMap((figure) => contradicted(sentence, figure)));
}

function summarySentences(postmortem: Postmortem): readonly Sentence[] {
  const summary = summaryOf(postmortem);
  if (!summary) return [];
  const within = postmortem.runs.filter(
    ({ start, run }) => start < summary.end && start + run.length > summary.start,
  );
  const placeOf = placesOf(postmortem);
  return sentencesIn({ prose: proseOf(partsIn(within)) }).filter(({ block }) => placeOf(block) === 'summary');
}

const ELSEWHERE =
  /\b(?:previous|earlier|last (?:time|year|month|week)|similar|another|would|could have|might|if|usual\w*|typical\w*|normal\w*|average|per|every|each|of (?:our|the|all)\s+[\d~])\b|\?\s*$/i;

const N = '(?<figure>\\d{1,3}(?:[,. ]\\d{3})+|\\d+)(?:\\.\\d+)?';
const PEOPLE = '(?:customers|users|shoppers|buyers|clients|merchants|accounts)';
const HURT = "(?:were|was|could not|couldn't|saw|got|received|lost|had|felt|failed)";

const CUSTOMERS = [
  new RegExp(
    `(?<about>~|about|around|roughly|nearly|almost|some|over|more than|at least|up to)?\\s*(?<![\\d.,])${N}\\s+${PEOPLE}\\s+(?:were (?:affected|hit|refused|unable)|${HURT})`,
    'gi',
  ),
  new RegExp(
    `\\b(?:affect(?:ed|ing)|impact(?:ed|ing)|hit|reached)\\s+(?<about>~|about|around|roughly|nearly|almost|some|over|more than|at least|up to)?\\s*${N}\\s+${PEOPLE}\\b`,
    'gi',
  ),
];
const SHARE = [
  new RegExp(
    `(?<about>~|about|around|roughly|nearly|almost|some|over|more than|at least|up to)?\\s*(?<![\\d.,])(?<figure>\\d+(?:\\.\\d+)?)\\s?%\\s+of\\s+(?:all\\s+|our\\s+|the\\s+)?${PEOPLE}\\b`,
    'gi',
  ),
];
const CASES = [
  new RegExp(
    `(?<about>~|about|around|roughly|nearly|almost|some|over|more than|at least|up to)?\\s*(?<![\\d.,])${N}\\s+(?:support (?:cases|tickets|requests|calls|contacts)|cases with support|tickets to support)\\b`,
    'gi',
  ),
];

function figuresOf(impact: Section): readonly Figure[] {
  const { value } = impact;
  const customers = textAt(value, ['customers']) ?? textAt(value, ['customers', 'count']) ?? '';
  const share =
    textAt(value, ['customers', 'share']) ?? /\(([^()]*%)[^()]*\)|^\s*~?\s*[\d.]+\s?%/.exec(customers)?.[0];
  return [
    ...figure('customers', customers, CUSTOMERS),
    ...figure('customers in per cent', share?.replace(/[()]/g, ''), SHARE),
    ...figure('support_cases', textAt(value, ['support_cases']), CASES),
  ];
}

const textAt = (value: unknown, path: readonly string[]): string | undefined => {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
};

/** A text that begins with one figure; a range or a sentence has none to compare with. */
function figure(what: string, written: string | undefined, phrases: readonly RegExp[]): readonly Figure[] {
  const [, sign, number] =
    /^\s*(~|about |ca\.? )?\s*(\d[\d,. ]*\d|\d)(?=\s*(?:%|\(|$|[a-z]))(?!\s*(?:-|–|to)\s*\d)/i.exec(
      written ?? '',
    ) ?? [];
  const isShare = /%/.test(written ?? '') && phrases === SHARE;
  if (number === undefined || (/^[^(]*%/.test(written ?? '') && !isShare)) return [];
  const value = isShare ? Number(number) : wholeNumber(number);
  if (Number.isNaN(value)) return [];
  return [{ what, value, isEstimate: sign !== undefined, written: (written ?? '').trim(), phrases }];
}

const wholeNumber = (text: string): number => Number(text.replace(/[,. ](?=\d{3}\b)/g, ''));

function contradicted(sentence: Sentence, figure: Figure): readonly Finding[] {
  return figure.phrases
    .flatMap((phrase) => [...sentence.text.matchAll(phrase)])
    .flatMap((match) => {
      const { figure: said = '', about } = match.groups ?? {};
      const value = figure.phrases === SHARE ? Number(said) : wholeNumber(said);
      if (agree(value, figure, about)) return [];
      const start = sentence.start + match.index + match[0].indexOf(said);
      const message = `${said} here, but ${figure.written} in the impact section (${figure.what}). One of the two may need a look.`;
      return [
        {
          code: 'contradiction/count',
          span: { start, end: start + said.length },
          level: 'warning' as const,
          message,
        },
      ];
    });
}

function agree(said: number, { value, isEstimate }: Figure, about: string | undefined): boolean {
  if (/^(?:over|more than|at least)$/i.test(about ?? '')) return value >= said * 0.95;
  if (/^up to$/i.test(about ?? '')) return value <= said * 1.05;
  const slack = isEstimate || about !== undefined ? 0.15 : 0;
  return Math.abs(said - value) <= value * slack;
}
