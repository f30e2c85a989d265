import type { Connection, SecretField } from './connection.ts';
import type { Api } from './api.ts';
import { clientFor, type Client } from './client.ts';
import { ConnectorError } from './connector-error.ts';
import { at, object, strings, text } from './json.ts';
import { base64 } from './redact.ts';

export const JIRA = 'Jira';

/** What Jira needs, whether its issues are read or made: one account serves both. */
export const JIRA_SECRETS = [
  {
    key: 'email',
    label: 'Jira account e-mail',
    env: 'POSTMORTEM_JIRA_EMAIL',
    help: 'The e-mail address of the account that the API token belongs to.',
    plain: true,
  },
  {
    key: 'token',
    label: 'Jira API token',
    env: 'POSTMORTEM_JIRA_TOKEN',
    help: 'From your Atlassian account, Security, API tokens; it may do what you may do.',
  },
] as const satisfies readonly SecretField[];

/** @throws ConnectorError where the token or the e-mail address is missing */
export function jiraClient(connection: Connection): Client {
  const token = connection.secrets['token'];
  const email = connection.secrets['email'];
  if (!token || !email)
    throw new ConnectorError(
      'unauthorized',
      'Jira needs an e-mail address and an API token. Connect it first.',
      {
        sent: false,
      },
    );
  const api: Api = {
    name: JIRA,
    headers: { authorization: `Basic ${base64(`${email}:${token}`)}` },
    problem,
  };
  // The header is the token in another form, which an echo of it in an error must not show either.
  const secrets = { ...connection.secrets, header: base64(`${email}:${token}`) };
  return clientFor({ ...connection, secrets }, api);
}

/** Jira's `{errorMessages, errors}` as sentences. */
function problem(body: unknown): string | undefined {
  const fields = Object.entries(object(at(body, 'errors'))).map(
    ([name, why]) => `${name}: ${text(why) ?? ''}`,
  );
  const said = [...strings(at(body, 'errorMessages')), ...fields].join(' ');
  return said === '' ? undefined : said;
}
