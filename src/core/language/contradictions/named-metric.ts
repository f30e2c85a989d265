import type { MetricId } from '../../timeline/metrics.ts';
import { BOUND, boundOf, DURATION, mayTellDuration, type Bound } from './duration.ts';
import type { Place } from './places.ts';

/** A duration that a sentence gives to the outage, or to a metric. */
export interface Told {
  /** The metrics that it may mean, the likeliest first. */
  readonly metrics: readonly MetricId[];
  readonly bound: Bound;
  readonly text: string;
  /** From the beginning of the sentence. */
  readonly start: number;
}

const OUTAGE = '(?:outage|incident|disruption|downtime|impact|degradation|interruption)';
const PEOPLE = '(?:customers|users|shoppers|buyers|clients|merchants|visitors|people|everyone|nobody)';
const D = `${BOUND}(?<duration>${DURATION})`;
/** "within 7 minutes of the deploy" counts from something else. */
const ALONE = '(?!\\s+(?:of|after|from|before|since|later|earlier|into|per|on|for|longer|more|ago)\\b)';
const IS = '(?:\\s*\\([^()]{0,40}\\))?\\s*(?:was|is|of|:|=|–)\\s*';

const pattern = (source: string): RegExp => new RegExp(source, 'gi');

const WHOLE: readonly MetricId[] = ['impact', 'TTM', 'TTR'];

const verbs = (verb: string, noun: string): readonly RegExp[] => [
  pattern(`\\b${verb}\\s+(?:it\\s+|this\\s+|the page\\s+|only\\s+)?(?:after|in|(?=within))\\s*${D}${ALONE}`),
  pattern(`\\b(?:time to ${noun})${IS}${D}`),
  pattern(
    `\\btook\\s+(?:us\\s+|people\\s+)?${D}\\s+to\\s+${noun}(?!\\s+(?!it\\b|this\\b|the (?:incident|outage|page|impact)\\b)\\w)`,
  ),
];

/** Ways to tell a metric. A sentence without its sign tells it in none of them: searching for one word is quick. */
interface Phrases {
  readonly sign: RegExp;
  readonly metrics: readonly MetricId[];
  readonly patterns: readonly RegExp[];
}

const ANYWHERE: readonly Phrases[] = [
  {
    sign: new RegExp(`${OUTAGE}|duration`, 'i'),
    metrics: WHOLE,
    patterns: [
      pattern(
        `\\b(?:the|this|our)\\s+(?:[\\w-]+\\s+)?${OUTAGE}\\s+(?:itself\\s+)?(?:lasted|took|went on|continued)\\s+(?:for\\s+)?${D}${ALONE}`,
      ),
      pattern(`\\b(?:the|this|our)\\s+${D}(?:[\\s-]long)?\\s+${OUTAGE}\\b`),
      pattern(
        `${D}\\s+of\\s+(?:full\\s+|total\\s+|partial\\s+)?(?:downtime|outage|impact|disruption|degradation)\\b`,
      ),
      pattern(
        `\\b(?:${OUTAGE}\\s+(?:duration|time)|(?:duration|length) of (?:the )?${OUTAGE}|duration)${IS}${D}`,
      ),
    ],
  },
  {
    sign: /detect|notice/i,
    metrics: ['TTD'],
    patterns: verbs('(?:detected|noticed)', '(?:detect(?:ion)?|notice)'),
  },
  { sign: /acknowledge/i, metrics: ['TTA'], patterns: verbs('acknowledged', 'acknowledge(?:ment)?') },
  { sign: /mitigat/i, metrics: ['TTM'], patterns: verbs('mitigated', '(?:mitigate|mitigation)') },
  { sign: /resol/i, metrics: ['TTR', 'TTM'], patterns: verbs('resolved', '(?:resolve|resolution)') },
];

/** Where a text is about the incident and nothing else: its title, and its summary. */
const IN_TITLE: Phrases = {
  sign: new RegExp(`\\bfor\\s|${OUTAGE}`, 'i'),
  metrics: WHOLE,
  patterns: [
    pattern(`\\bfor\\s+${D}${ALONE}`),
    pattern(`^\\W*(?:a\\s+)?${D}(?:[\\s-]long)?\\s+(?:[\\w-]+\\s+)?${OUTAGE}\\b`),
  ],
};
const IN_SUMMARY: Phrases = {
  sign: new RegExp(`${PEOPLE}\\s`, 'i'),
  metrics: WHOLE,
  patterns: [
    pattern(
      `(?<!some |few |many |most |of )\\b${PEOPLE}\\s+(?:could not|couldn't|could|were unable to|saw|got|received)\\s+[^.;:,]{0,60}?\\s+for\\s+${D}${ALONE}`,
    ),
  ],
};

/** Another incident, another time, or something that didn't happen: what is told there is told of something else. */
const ELSEWHERE =
  /\b(?:previous|earlier|last (?:time|year|month|week|quarter)|similar|another|second|third|former|prior|drill|rehears\w*|would|could have|might|may|if|unless|target|goal|should|budget|objective|slo|sla|expect\w*|estimat\w*|project\w*|planned|usual\w*|typical\w*|normal\w*|averages?|median|mean|each|every|per|instead|next|until|timeout|window|ttl|retention|interval|delay|first|longest|vendor|provider|partner|supplier)\b|\?\s*$|\b[A-Z]{2,4}-\d+|\b(?:19|20)\d\d-\d\d/i;

/** What a sentence says about how long the incident, or a part of it, was, by where it stands. */
export type ToldBy = Readonly<Record<Place, readonly Told[]>>;

/** Precise rather than complete; undefined where it says nothing of it. A title is a heading. */
export function toldIn(sentence: string, inHeading = false): ToldBy | undefined {
  if (!mayTell(sentence, inHeading) || ELSEWHERE.test(sentence)) return undefined;
  const anywhere = readTold(sentence, ANYWHERE);
  const withThose = (phrases: Phrases): readonly Told[] =>
    onceEach([...anywhere, ...readTold(sentence, [phrases])]);
  const told = {
    title: inHeading ? withThose(IN_TITLE) : [],
    summary: withThose(IN_SUMMARY),
    elsewhere: onceEach(anywhere),
  };
  return told.title.length + told.summary.length > 0 ? told : undefined;
}

/** False for a text of which no sentence tells such a thing. */
export const mayTell = (text: string, inHeading: boolean): boolean =>
  mayTellDuration(text) && (inHeading || ANY_SIGN.test(text));

const ANY_SIGN = new RegExp([...ANYWHERE, IN_SUMMARY].map(({ sign }) => sign.source).join('|'), 'i');

const readTold = (sentence: string, phrases: readonly Phrases[]): readonly Told[] =>
  phrases
    .filter(({ sign }) => sign.test(sentence))
    .flatMap(({ metrics, patterns }) =>
      patterns.flatMap((one) => [...sentence.matchAll(one)].map((match) => toldBy(match, metrics))),
    );

const onceEach = (found: readonly Told[]): readonly Told[] =>
  found.filter(({ start }, index) => found.findIndex((one) => one.start === start) === index);

function toldBy(match: RegExpExecArray, metrics: readonly MetricId[]): Told {
  const { duration = '', bound } = match.groups ?? {};
  const start = match.index + match[0].lastIndexOf(duration);
  return { metrics, bound: boundOf(bound), text: duration, start };
}
