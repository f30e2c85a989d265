import type { Client } from '../../http/client.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { GITHUB } from '../../http/github-api.ts';
import { isObject, text, type JsonObject } from '../../http/json.ts';
import { pages } from '../../http/pages.ts';
import type { Query } from '../../http/request.ts';

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
