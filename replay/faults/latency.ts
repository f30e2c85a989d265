import { send, type Effect } from './fault.ts';

export const latency: Effect<'latency'> = async ({ ms = 1000 }, { answer, request, wait }) => {
  await wait(ms);
  return send(answer(request));
};
