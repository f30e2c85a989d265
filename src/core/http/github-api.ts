import type { Answer, Api } from './api.ts';
import type { Connection } from './connection.ts';
import { clientFor, type Client } from './client.ts';
import { ConnectorError } from './connector-error.ts';
import { at, isObject, objects, text, type JsonObject } from './json.ts';
import { pages } from './pages.ts';
import type { Query } from './request.ts';
import { retryAfter } from './retry-after.ts';

export const GITHUB = 'GitHub';

/** @throws ConnectorError where no token is set */
export function githubClient(connection: Connection): Client {
  const token = connection.secrets['token'];
  if (!token)
    throw new ConnectorError('unauthorized', 'GitHub needs a token. Connect it first.', { sent: false });
  const api: Api = {
    name: GITHUB,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      // GitHub turns away who does not say what it is.
      'user-agent': 'postmortem-editor',
    },
    problem,
    refusal: secondLimit,
  };
  return clientFor(connection, api);
}

function problem(body: unknown): string | undefined {
  const details = objects(at(body, 'errors')).map(
    ({ message, field, code }) => text(message) ?? `${text(field) ?? ''} ${text(code) ?? ''}`.trim(),
  );
  const said = [text(at(body, 'message')) ?? '', ...details].filter((part) => part !== '');
  return said.length === 0 ? undefined : said.join('. ');
}

const MINUTE = 60_000;

/** GitHub says 403 for its limits too; what tells them from a missing right are the headers. */
function secondLimit(answer: Answer): ConnectorError | undefined {
  if (answer.status !== 403) return undefined;
  const pause = retryAfter(answer, Date.now());
  const named = /secondary rate limit/i.test(text(at(answer.body, 'message')) ?? '');
  if (pause === undefined && !named) return undefined;
  // Where it does not say how long, it wants at least a minute.
  return new ConnectorError('rate-limited', 'GitHub asks for a pause.', {
    status: 403,
    retryAfter: pause ?? MINUTE,
  });
}

const PAGE = 100;

/** A list of GitHub's, page by page; the `Link` header says whether there are more. */
export function githubList(client: Client, signal: AbortSignal, path: string, query: Query = {}) {
  return pages<JsonObject>({
    name: GITHUB,
    signal,
    idOf: (item) => text(item['id']) ?? JSON.stringify(item),
    fetch: async (from) => {
      const page = Number(from ?? 1);
      const given = { ...query, per_page: String(PAGE), page: String(page) };
      const answer = await client({ method: 'GET', path, query: given });
      if (!Array.isArray(answer.body))
        throw new ConnectorError('bad-response', `${GITHUB} sent something unexpected: no list.`, {
          status: answer.status,
        });
      const more = /;\s*rel="next"/.test(answer.header('link') ?? '');
      return { items: answer.body.filter(isObject), next: more ? String(page + 1) : undefined };
    },
  });
}
