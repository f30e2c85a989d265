import { jsonObject, text, whole } from './body.ts';
import { json, type Headers, type Reply } from './exchange.ts';
import type { GitHubRepository } from './github-store.ts';
import type { Visit } from './vendor.ts';

const DOCS = 'https://docs.github.com/rest';

export const refusal = (
  status: number,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): Reply => json({ message, ...more, documentation_url: DOCS, status: String(status) }, status);

export const notFound = (): Reply => refusal(404, 'Not Found');

export const unprocessable = (resource: string, field: string, code: string): Reply =>
  refusal(422, 'Validation Failed', { errors: [{ resource, field, code }] });

/** Runs where the path names the one repository there is; owner and name in any case, as on GitHub. */
export const inRepository =
  (answer: (visit: Visit, repository: GitHubRepository) => Reply) =>
  (visit: Visit): Reply => {
    const { github } = visit.world;
    const named = `${visit.params['owner'] ?? ''}/${visit.params['name'] ?? ''}`.toLowerCase();
    if (named === `${github.owner}/${github.name}` || visit.params['id'] === REPOSITORY_ID)
      return answer(visit, github);
    return github.former.includes(named) ? ledOn(visit) : notFound();
  };

const REPOSITORY_ID = '2041';

/** A renamed repository is led to by its number: reading with 301, writing with 307. */
function ledOn({ request, world }: Visit): Reply {
  const path = request.path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${REPOSITORY_ID}`);
  const query = request.query.toString();
  const location = `${world.origin}/github${path}${query === '' ? '' : `?${query}`}`;
  const status = request.method === 'GET' ? 301 : 307;
  return json({ message: 'Moved Permanently', url: location }, status, { location });
}

export const rename = inRepository((visit, store) => {
  const name = text(jsonObject(visit.request.body)?.['name']);
  if (name === undefined) return unprocessable('Repository', 'name', 'missing_field');
  store.former = [...store.former, `${store.owner}/${store.name}`.toLowerCase()];
  store.name = name;
  return json(repositoryShape(visit));
});

const repositoryShape = ({ world: { github, origin } }: Visit) => {
  const { owner, name, issues } = github;
  return {
    id: Number(REPOSITORY_ID),
    name,
    full_name: `${owner}/${name}`,
    private: true,
    owner: { login: owner, type: 'Organization' },
    html_url: `${origin}/github/${owner}/${name}`,
    has_issues: true,
    open_issues_count: issues.filter((one) => one.state === 'open').length,
    default_branch: 'main',
    permissions: { admin: false, push: true, pull: true },
  };
};

export const repository = inRepository((visit) => json(repositoryShape(visit)));

export function list(visit: Visit, all: readonly unknown[]): Reply {
  const { query } = visit.request;
  const size = whole(query.get('per_page'), 30, 1, 100);
  const page = whole(query.get('page'), 1, 1, Number.MAX_SAFE_INTEGER);
  const last = Math.max(1, Math.ceil(all.length / size));
  const headers = linkHeader(visit, page, last);
  return json(all.slice((page - 1) * size, page * size), 200, headers);
}

function linkHeader(visit: Visit, page: number, last: number): Headers {
  const to = (number: number, rel: string): string => {
    const query = new URLSearchParams(visit.request.query);
    query.set('page', String(number));
    return `<${visit.world.origin}/github${visit.request.path}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
    ...(page > 1 ? [to(1, 'first')] : []),
  ];
  return links.length === 0 ? {} : { link: links.join(', ') };
}
