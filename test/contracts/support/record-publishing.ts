import type { Http } from '../../../src/core/http/http.ts';
import type { Publication, Publisher } from '../../../src/core/publish/publisher.ts';
import { nodeHttp } from '../../../src/node/http.ts';
import { quickConnection } from '../../support/connection.ts';
import { withoutBase, type Sent } from './record-requests.ts';

const PUBLICATION: Publication = {
  marker: '0123456789abcdef',
  postmortem: {
    id: 'PM-2026-031',
    title: 'Checkout returned errors',
    url: 'https://git.example.com/acme/a.postmortem.md',
  },
  html: '<h1>Checkout</h1><p>Three in ten checkouts failed.</p>',
  markdown: 'Three in ten checkouts failed.\n',
  summary: 'Three in ten checkouts failed.',
  metrics: [{ name: 'Time to mitigate', value: '47m' }],
  incidents: ['statuspage:q9k2m4xw7d1z', 'incidentio:01KAFZ2041TYPT98WGR2N7W91A'],
  pages: { confluence: 'https://acme.atlassian.net/wiki/spaces/ENG/pages/884736' },
};

/** Every request of a life of what is published, each kind of them once, as it went over the wire. */
export async function publishRequests(
  publisher: Publisher,
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
  await publisher.verify(connection);
  await publisher.find(PUBLICATION, connection);
  await publisher.check?.(PUBLICATION, connection);
  const made = await publisher.create(PUBLICATION, connection);
  await publisher.find(PUBLICATION, connection);
  await publisher.read(made.key, connection);
  await publisher.update(made, { ...PUBLICATION, markdown: 'Four in ten.\n', pages: {} }, connection);
  return [...sent.values()];
}
