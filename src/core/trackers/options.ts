import { ConnectorError } from '../http/connector-error.ts';
import { strings } from '../http/json.ts';

type Options = Readonly<Record<string, unknown>>;

/** The option as text that fits. @throws ConnectorError, naming where it is set, otherwise */
export function neededOption(options: Options, tracker: string, name: string, form: RegExp): string {
  const value = options[name];
  if (typeof value === 'string' && form.test(value)) return value;
  const what = value === undefined ? 'is not set' : 'is not in the form it needs';
  throw new ConnectorError(
    'misconfigured',
    `\`${name}\` of ${tracker} ${what}. Set it under \`trackers\` in .postmortem.yaml. Nothing was sent.`,
  );
}

/** Labels for each ticket; white space, which trackers refuse, becomes a hyphen. */
export const labelsOf = (options: Options): readonly string[] =>
  strings(options['labels']).flatMap((label) => {
    const word = label.trim().replace(/\s+/g, '-');
    return word === '' ? [] : [word];
  });

/** The label a ticket is found by again. */
export const markerLabel = (marker: string): string => `pm-${marker}`;

export const hostOf = (baseUrl: string): string => (URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl);
