import type { Answer, Api } from './api.ts';
import type { Connection } from './connection.ts';
import { clientFor, type Client } from './client.ts';
import { ConnectorError } from './connector-error.ts';
import { at, objects, text } from './json.ts';
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
