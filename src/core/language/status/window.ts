import type { Config } from '../../config/config.ts';
import { dueAfter } from '../../config/due-after.ts';
import { withinFor, type PolicyCase } from '../../config/within.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { isZone } from '../../document/zone.ts';
import { momentOf } from '../../timeline/moments.ts';
import { finalSeverity } from '../findings/completeness.ts';
import { frontMatterText, statusOf } from './status.ts';

/** What the policy gives a postmortem time for: to be in review, then to be published. */
export interface Window {
  readonly step: 'review' | 'publish';
  /** As the policy says it: `72h`, `5bd`. */
  readonly within: string;
  /** Milliseconds since the epoch. */
  readonly dueAt: number;
  /** Of the timeline; what is a day is said in it. */
  readonly zone: string;
}

type Policies = Pick<Config, 'policy' | 'holidays'>;

/** What is next and by when; undefined without `resolved`, without a policy for it, and where nothing is left to do. */
export function windowOf(postmortem: Postmortem, config: Policies): Window | undefined {
  const steps = STEPS[statusOf(postmortem)];
  if (!steps) return undefined;
  const { timeline } = postmortem;
  const { at } = momentOf(timeline?.entries ?? [], 'resolved');
  if (at === undefined) return undefined;
  const zone = timeline?.zone !== undefined && isZone(timeline.zone) ? timeline.zone : 'UTC';
  const what = { severity: finalSeverity(postmortem), kind: frontMatterText(postmortem, 'kind') };
  for (const step of steps) {
    const within = withinFor(config.policy[POLICIES[step]], what);
    const dueAt = within === undefined ? undefined : dueAfter(at, within, config.holidays, zone);
    if (within !== undefined && dueAt !== undefined) return { step, within, dueAt, zone };
  }
  return undefined;
}

/** Where a repository gives no time for the review, that until it is published counts at once. */
const STEPS: Readonly<Partial<Record<string, readonly Window['step'][]>>> = {
  draft: ['review', 'publish'],
  in_review: ['publish'],
  reviewed: ['publish'],
};

const POLICIES = { review: 'due_within', publish: 'publish_within' } as const;

/** `review within 26 h`, `publish within 2 days`, `2 days late`. */
export const windowWords = ({ step, dueAt }: Pick<Window, 'step' | 'dueAt'>, now: number): string =>
  dueAt < now ? lateWords(dueAt, now) : `${step} within ${span(dueAt - now)}`;

/** Late, or so in a day. */
export const isPressing = ({ dueAt }: Pick<Window, 'dueAt'>, now: number): boolean => dueAt - now < DAY;

const lateWords = (dueAt: number, now: number): string => `${span(now - dueAt)} late`;

/** How long is left for the postmortem of an incident that ended then: `due in 38 h`, `2 days late`. */
export function dueWordsAfter(
  at: number,
  { policy, holidays }: Policies,
  { now, zone, ...what }: PolicyCase & { readonly now: number; readonly zone: string },
): string | undefined {
  const within = withinFor(policy.due_within, what);
  const due = within === undefined ? undefined : dueAfter(at, within, holidays, zone);
  if (due === undefined) return undefined;
  return due < now ? lateWords(due, now) : `due in ${span(due - now)}`;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Rounded so that nothing is promised that isn't there: `38 h` is at least that. */
function span(ms: number): string {
  if (ms < HOUR) return `${Math.floor(ms / 60_000)} min`;
  if (ms < 3 * DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} days`;
}
