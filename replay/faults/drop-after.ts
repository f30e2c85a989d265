import type { Effect } from './fault.ts';

/** The ticket exists, and the client cannot know it. */
export const dropAfter: Effect<'drop-after'> = (_fault, { answer, request }) => {
  answer(request);
  return undefined;
};
