import { send, type Effect } from './fault.ts';

const MESSAGES_A_PAGE = 15;

/** Slack's own interval is a minute; a second shows the same without the waiting. */
export const slowApp: Effect<'slow-app'> = ({ seconds = 1 }, { answer, request, vendor, memory }) => {
  const now = Date.now();
  const rest = memory.lastAt + seconds * 1000 - now;
  if (rest > 0) return send(vendor.limited({ retryAfter: Math.ceil(rest / 1000) }));
  memory.lastAt = now;
  const query = new URLSearchParams(request.query);
  const form = new URLSearchParams(request.body);
  const asked = Number(form.get('limit') ?? query.get('limit') ?? MESSAGES_A_PAGE);
  const limit = String(Math.min(MESSAGES_A_PAGE, asked || MESSAGES_A_PAGE));
  query.set('limit', limit);
  if (form.has('limit')) form.set('limit', limit);
  return send(answer({ ...request, query, body: request.body === '' ? '' : form.toString() }));
};
