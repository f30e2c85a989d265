import { jsonObject, record, text, whole } from './body.ts';
import { json, type Reply, type Request } from './exchange.ts';
import { SPACE, type ConfluencePage } from './published-store.ts';
import { afterScheme, credentialOf } from './tokens.ts';
import { withoutQuery, type Limit, type Route, type Vendor, type Visit } from './vendor.ts';
import { isListed, timeIn } from './world.ts';

const refusal = (status: number, title: string): Reply =>
  json({ errors: [{ status, code: title.toUpperCase().replaceAll(' ', '_'), title, detail: null }] }, status);
const noSuch = (): Reply => refusal(404, 'Not Found');

const spaces = ({ request: { query } }: Visit): Reply => {
  const keys = query.get('keys')?.split(',');
  return json({ results: !keys || keys.includes(SPACE.key) ? [SPACE] : [], _links: {} });
};

function shown(page: ConfluencePage, { request: { origin, query } }: Visit, whole: boolean) {
  const body = { storage: { representation: 'storage', value: page.body } };
  return {
    id: page.id,
    status: page.status,
    title: page.title,
    spaceId: page.spaceId,
    parentId: page.parentId,
    createdAt: new Date(page.createdAt).toISOString(),
    version: { number: page.version },
    body: query.get('body-format') === 'storage' ? body : {},
    _links: {
      webui: `/spaces/${SPACE.key}/pages/${page.id}/${encodeURIComponent(page.title).replaceAll('%20', '+')}`,
      ...(whole && { base: `${origin}/confluence/wiki` }),
    },
  };
}

function pages(visit: Visit): Reply {
  const { world, request } = visit;
  const { query } = request;
  const [space, title, status] = [query.get('space-id'), query.get('title'), query.get('status')];
  const found = world.published.confluence
    .filter((page) => space === null || page.spaceId === space)
    .filter((page) => title === null || page.title === title)
    .filter((page) => page.status === (status ?? 'current') && isListed(world, page.createdAt));
  const sorted =
    query.get('sort') === '-created-date' ? found.toSorted((a, b) => b.createdAt - a.createdAt) : found;
  const limit = whole(query.get('limit'), 25, 1, 250);
  return json({ results: sorted.slice(0, limit).map((page) => shown(page, visit, false)), _links: {} });
}

const pageOf = ({ world, params }: Visit): ConfluencePage | undefined =>
  world.published.confluence.find(({ id, status }) => id === params['id'] && status === 'current');

function page(visit: Visit): Reply {
  const found = pageOf(visit);
  return found ? json(shown(found, visit, true)) : noSuch();
}

/** What a page is to say; undefined where it says nothing in storage format. */
function written(request: Request): { readonly title: string; readonly body: string } | undefined {
  const sent = jsonObject(request.body);
  const body = record(sent?.['body']);
  const [title, value] = [text(sent?.['title']), text(body?.['value'])];
  return body?.['representation'] === 'storage' && title !== undefined && value !== undefined
    ? { title, body: value }
    : undefined;
}

const isTaken = ({ world }: Visit, title: string, but?: string): boolean =>
  world.published.confluence.some((one) => one.title === title && one.id !== but && one.status === 'current');

function createPage(visit: Visit): Reply {
  const { world, request } = visit;
  const [sent, said] = [jsonObject(request.body), written(request)];
  if (!sent || !said) return refusal(400, 'Invalid message');
  if (sent['spaceId'] !== SPACE.id) return noSuch();
  if (isTaken(visit, said.title)) return refusal(400, 'A page with this title already exists in this space');
  const made: ConfluencePage = {
    id: String(884_735 + world.published.confluence.length),
    spaceId: SPACE.id,
    parentId: text(sent['parentId']) ?? null,
    createdAt: timeIn(world),
    ...said,
    version: 1,
    status: 'current',
  };
  world.published.confluence.push(made);
  return json(shown(made, visit, true));
}

function updatePage(visit: Visit): Reply {
  const found = pageOf(visit);
  if (!found) return noSuch();
  const [sent, said] = [jsonObject(visit.request.body), written(visit.request)];
  if (!sent || !said || sent['id'] !== found.id || sent['status'] !== 'current')
    return refusal(400, 'Invalid message');
  if (record(sent['version'])?.['number'] !== found.version + 1)
    return refusal(409, 'Version must be incremented');
  if (isTaken(visit, said.title, found.id))
    return refusal(400, 'A page with this title already exists in this space');
  Object.assign(found, said, { version: found.version + 1 });
  return json(shown(found, visit, true));
}

const me = (): Reply => json({ type: 'known', accountId: '5b10ac8d', displayName: 'Dana Okafor' });

const API = '/wiki/api/v2';
const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/wiki/rest/api/user/current', answer: me, identity: true },
  { method: 'GET', path: `${API}/spaces`, answer: spaces },
  { method: 'GET', path: `${API}/pages`, answer: pages },
  { method: 'POST', path: `${API}/pages`, answer: createPage },
  { method: 'GET', path: `${API}/pages/:id`, answer: page },
  { method: 'PUT', path: `${API}/pages/:id`, answer: updatePage },
];

function limited({ retryAfter }: Limit): Reply {
  const reply = refusal(429, 'Rate limit exceeded');
  if (retryAfter === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(retryAfter) } };
}

/** The API token behind any e-mail address. */
function tokenOf({ headers }: Request): string | undefined {
  const given = afterScheme(headers['authorization'], 'Basic');
  return given === undefined ? undefined : Buffer.from(given, 'base64').toString('utf8').split(':')[1];
}

export const confluence: Vendor = {
  id: 'confluence',
  routes: ROUTES,
  credential: (request) => credentialOf(tokenOf(request)),
  refuse: (kind) =>
    kind === 'narrow' ? refusal(403, 'Not permitted to use Confluence') : refusal(401, 'Unauthorized'),
  notFound: noSuch,
  limited,
  headers: () => ({}),
  firstPage: (request) => withoutQuery(request, 'cursor'),
};
