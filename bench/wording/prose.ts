import { sentence } from '../document/words.ts';
import type { Random } from '../document/random.ts';

type Words = readonly [string, ...string[]];

const PEOPLE: Words = [
  'We',
  'The on-call engineer',
  'Dana',
  'The payments team',
  'Support',
  'They',
  'I',
  'Nobody',
];
const DEEDS: Words = [
  "didn't see the alert, because the page went to a rota that had been empty since",
  'rolled the change back and watched the error rate for',
  'asked the database team whether "a restart is safe", and waited for',
  'deployed the fix to one region first; the others followed after',
  'could not tell the two graphs apart, although both had been on the dashboard for',
  "hadn't been told that the vendor's limit was lowered after",
  'paged the network team, who confirmed the loss within',
];
const UNITS: Words = ['minutes', 'deploys', 'retries', 'requests', 'hours'];
const CONDITIONS: Words = [
  'The runbook, which was last changed in March, says so.',
  'Nothing in the pipeline checks this value.',
  'What else depends on the cache is not known yet.',
  "It's the second time this quarter that the limit was reached.",
  'From the outside, everything looked fine: the health check only asks the proxy.',
];
/** One sentence in fifty, as in the postmortems that people publish. */
const BLAMING: Words = [
  'The engineer should have noticed the limit.',
  'In the end it was human error.',
  'Dana carelessly deleted the wrong volume.',
  'The vendor never bothers to answer tickets.',
  'Everyone must be more careful in future.',
];

/** So many lines of Markdown paragraphs, as a team tells what happened. The same seed gives the same text. */
export function prose(random: Random, lines: number): string {
  const written: string[] = [];
  while (written.length < lines) written.push(...paragraph(random), '');
  return `${written.slice(0, lines).join('\n')}\n`;
}

const paragraph = (random: Random): readonly string[] =>
  wrapped(Array.from({ length: 1 + random.below(5) }, () => told(random)).join(' '));

function told(random: Random): string {
  if (random.chance(0.02)) return random.pick(BLAMING);
  if (random.chance(0.3)) return random.pick(CONDITIONS);
  if (random.chance(0.4)) return sentence(random);
  return `${random.pick(PEOPLE)} ${random.pick(DEEDS)} ${random.below(90_000)} ${random.pick(UNITS)}.`;
}

/** In lines of up to 80 characters. */
const wrapped = (text: string): readonly string[] => text.match(/.{1,80}(?:\s|$)/g) ?? [];
