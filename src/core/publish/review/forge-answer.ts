import { isSafeUrl } from '../../http/base-url.ts';
import { ConnectorError } from '../../http/connector-error.ts';
import { text } from '../../http/json.ts';

export const unexpected = (forge: string, what: string, status = 200): ConnectorError =>
  new ConnectorError('bad-response', `${forge} sent something unexpected: ${what}.`, { status });

/** An address that may be shown and opened. */
export const openable = (url: unknown): string | undefined =>
  typeof url === 'string' && URL.canParse(url) && isSafeUrl(new URL(url)) ? url : undefined;

/** `acme/checkout-api`, also with groups between. @throws ConnectorError where it is none */
export function repositoryOption(options: Readonly<Record<string, unknown>>, forge: string): string {
  const repository = text(options['repository']) ?? '';
  if (/^[\w.-]+(?:\/[\w.-]+)+$/.test(repository) && !/(?:^|\/)\.\.?(?:\/|$)/.test(repository))
    return repository;
  throw new ConnectorError('misconfigured', `${forge} has no repository of that name. Nothing was sent.`);
}
