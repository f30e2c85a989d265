import { send, type Effect } from './fault.ts';

export const truncated: Effect<'truncated'> = (_fault, { answer, request }) => {
  const reply = answer(request);
  return send({ ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) });
};
