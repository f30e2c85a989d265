import type { Effect } from './fault.ts';

export const slowBody: Effect<'slow-body'> = ({ ms = 2000 }, { answer, request }) => ({
  reply: answer(request),
  spread: ms,
});
