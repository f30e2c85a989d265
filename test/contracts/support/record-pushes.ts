import { nodeHttp } from '../../../src/node/http.ts';
import type { Http } from '../../../src/core/http/http.ts';
import type { TicketChange, Tracker } from '../../../src/core/actions/tracker.ts';
import { push } from '../../core/trackers/push.ts';
import { quickConnection } from '../../support/connection.ts';
import { withoutBase, type Sent } from './record-requests.ts';

const CHANGES: readonly TicketChange[] = [
  {},
  { title: 'Limit the pools', due: '2026-12-09' },
  { state: 'in_progress' },
  { state: 'done' },
  { state: 'open' },
  { state: 'wont_do' },
];

/** Every request of a life of a ticket, each kind of them once, as it went over the wire. */
export async function pushRequests(
  tracker: Tracker,
  options: Readonly<Record<string, unknown>>,
  baseUrl: string,
): Promise<readonly Sent[]> {
  const sent = new Map<string, Sent>();
  const http: Http = async (request) => {
    const one = withoutBase(request, baseUrl);
    sent.set(`${one.method} ${one.target} ${one.body ?? ''}`, one);
    return nodeHttp(request);
  };
  const connection = quickConnection(baseUrl, { http, options });
  await tracker.verify(connection);
  await tracker.find(push, connection);
  await tracker.check?.(push, connection);
  const made = await tracker.create(push, connection);
  await tracker.find(push, connection);
  await tracker.linkBack?.(push, made, connection);
  for (const change of CHANGES) await tracker.update(made, change, connection);
  await tracker.statuses([made], connection);
  await tracker.statuses(
    [made, ...['1', '2', '3'].map((last) => ({ key: made.key + last, url: '' }))],
    connection,
  );
  return [...sent.values()];
}
