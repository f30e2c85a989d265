import type { Random } from './random.ts';

type Words = readonly [string, ...string[]];

const SUBJECTS: Words = [
  'The rollout of the second shard',
  'A retry in the gateway',
  'The dashboard of the queue',
  'Every pod of the old version',
  'The page for the database',
  'Support',
  'The on-call engineer',
  'The cache in front of `orders-db`',
  'A job from the years of the old cluster',
  'The load balancer',
];
const VERBS: Words = [
  'held its connections for longer than the proxy waits',
  'showed the same error rate as the week before',
  'was restarted while the backlog was still growing',
  'reported 14 % of the requests as lost',
  'kept the stale address after the failover',
  'compared the two limits and found no difference',
  'wrote its state to the disk that was full',
  'asked for [the change](https://example.com/changes/4471) to be taken back',
];
const ENDINGS: Words = [
  'and the graph went flat.',
  'until the replica had caught up.',
  'which took eleven minutes.',
  'as the runbook says.',
  'so that customers could pay again.',
  'although the alert had cleared.',
];
/** Something that the wording rules point at; rare, as in the documents of a team that has read about it. */
const BLAMING: Words = [
  'The engineer should have noticed the limit.',
  'In the end it was human error.',
  'Nobody bothered to check the dashboard.',
];

/** With a number in it, so that hardly a sentence stands twice: whoever keeps what was read gains nothing by that. */
export const sentence = (random: Random): string =>
  `${random.pick(SUBJECTS)} ${random.pick(VERBS)} for ${random.below(90_000)} requests, ${random.pick(ENDINGS)}`;

export const saying = (random: Random): string => sentence(random).replaceAll(/[`[\]]|\(.*?\)|\.$/g, '');

/** Sentences in lines of up to 80 characters, as people wrap them. */
export function paragraph(random: Random): readonly string[] {
  const sentences = Array.from({ length: 1 + random.below(4) }, () =>
    random.chance(0.02) ? random.pick(BLAMING) : sentence(random),
  );
  const lines: string[] = [];
  let line = '';
  for (const word of sentences.join(' ').split(' ')) {
    if (line.length + word.length > 80) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}
