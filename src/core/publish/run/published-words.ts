import type { PublishOutcome } from './run-publish.ts';
import type { Publisher } from '../publisher.ts';

export interface PublishedWords {
  /** What is there now, in a sentence each; empty where there is nothing. */
  readonly said: string;
  readonly failed: readonly string[];
  /** What may be there: somebody must look. */
  readonly unknown: readonly string[];
}

/** What names it already needs no head. */
const headed = (label: string, reason: string): string =>
  reason.startsWith(label) ? reason : `${label}: ${reason}`;

const DONE = { created: 'published', updated: 'changed', linked: 'there already' } as const;

/** What publishing says when it has ended. `wanted`: those that were to be published to, in order. */
export function publishedWords(
  wanted: readonly Pick<Publisher, 'id' | 'label'>[],
  done: readonly PublishOutcome[],
): PublishedWords {
  const label = (id: string): string => wanted.find((one) => one.id === id)?.label ?? id;
  const made = done.flatMap((one) =>
    'published' in one ? [`${label(one.publisher)}: ${DONE[one.result]}.`] : [],
  );
  const left = wanted.filter(({ id }) => !done.some(({ publisher }) => publisher === id));
  const stopped =
    left.length === 0 ? [] : [`Stopped: nothing was sent to ${left.map((one) => one.label).join(', ')}.`];
  const troubles = (result: 'failed' | 'unknown'): readonly string[] =>
    done.flatMap((one) => (one.result === result ? [headed(label(one.publisher), one.reason)] : []));
  return { said: [...made, ...stopped].join(' '), failed: troubles('failed'), unknown: troubles('unknown') };
}
