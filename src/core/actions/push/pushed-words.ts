import type { PushOutcome, Trouble } from './push-outcome.ts';
import { groups, listed } from '../words.ts';

export interface PushedWords {
  /** What was done, kept and left, in a sentence each; empty where there is nothing of it. */
  readonly said: string;
  /** Items that surely got no ticket, and why. */
  readonly failed: readonly string[];
  /** Items that may have one: somebody must look. */
  readonly unknown: readonly string[];
}

/** What a push says when it has ended. `wanted`: the ids of the items that were to be pushed. */
export function pushedWords(wanted: readonly string[], done: readonly PushOutcome[]): PushedWords {
  return {
    said: [
      ...keptWords(done),
      ...queuedWords(done),
      ...troubles(done, 'left'),
      ...stoppedWords(wanted, done),
    ].join(' '),
    failed: troubles(done, 'failed'),
    unknown: troubles(done, 'unknown'),
  };
}

function keptWords(done: readonly PushOutcome[]): readonly string[] {
  const made = done.flatMap((one) => ('ticket' in one ? [one] : []));
  if (made.length === 0) return [];
  const counts = (['created', 'linked'] as const).flatMap((result) => {
    const count = made.filter((one) => one.result === result).length;
    return count === 0 ? [] : [`${count} ${result}`];
  });
  const keys = made.map(({ ticket }) => ticket.key).join(', ');
  return [`${counts.join(', ')}: ${keys}.`];
}

function stoppedWords(wanted: readonly string[], done: readonly PushOutcome[]): readonly string[] {
  const left = wanted.filter((id) => !done.some(({ item }) => item === id));
  return left.length === 0
    ? []
    : [`Stopped: ${listed(left)} ${left.length === 1 ? 'was' : 'were'} not sent.`];
}

/** Why is said once a tracker; that nothing is lost, once. */
function queuedWords(done: readonly PushOutcome[]): readonly string[] {
  const met = done.flatMap((one) => (one.result === 'queued' && 'reason' in one ? [one] : []));
  if (met.length === 0) return [];
  const reasons = [...new Set(met.map(({ reason }) => reason))].join(' ');
  const kept = met.length === 1 ? 'It is kept' : 'They are kept';
  return [
    `${listed(met.map(({ item }) => item))}: not sent yet. ${reasons} ${kept}, and offered again when there is a connection.`,
  ];
}

const HEADS: Readonly<Record<Exclude<Trouble['result'], 'queued'>, (ids: string) => string>> = {
  failed: (ids) => `No ticket was made for ${ids}.`,
  unknown: (ids) => `${ids}:`,
  left: (ids) => `${ids}:`,
};

function troubles(done: readonly PushOutcome[], result: keyof typeof HEADS): readonly string[] {
  const met = done.flatMap((one) => (one.result === result && 'reason' in one ? [one] : []));
  return groups(met, ({ reason }) => reason).map(
    ([reason, members]) => `${HEADS[result](listed(members.map(({ item }) => item)))} ${reason}`,
  );
}
