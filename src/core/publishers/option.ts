import { ConnectorError } from '../http/connector-error.ts';

/** What must be set otherwise before anything can be sent. */
export const misconfigured = (message: string): ConnectorError =>
  new ConnectorError('misconfigured', `${message} Nothing was sent.`);

/** The option as text that fits. @throws ConnectorError, naming where it is set, otherwise */
export function neededOption(
  options: Readonly<Record<string, unknown>>,
  publisher: string,
  name: string,
  form: RegExp,
): string {
  const value = optionalText(options, name);
  if (value !== undefined && form.test(value)) return value;
  const what = value === undefined ? 'is not set' : 'is not in the form it needs';
  throw misconfigured(`\`${name}\` of ${publisher} ${what}. Set it under \`publish\` in .postmortem.yaml.`);
}

export function optionalText(options: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = options[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The record of the incident at a vendor, by the front matter. @throws ConnectorError that says how to name it */
export function recordAt(incidents: readonly string[], scheme: string, vendor: string): string {
  const found = incidents.find((one) => one.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
  if (found !== undefined && found !== '') return found;
  throw misconfigured(
    `The front matter names no incident of ${vendor}: add \`${scheme}:ID\` to \`incidents\`.`,
  );
}

export const hostOf = (baseUrl: string): string => (URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl);
