import type { Push } from '../actions/tracker.ts';
import { ConnectorError } from '../http/connector-error.ts';
import { object, strings, text } from '../http/json.ts';

type Options = Readonly<Record<string, unknown>>;

/** The option as text that fits. @throws ConnectorError, naming where it is set, otherwise */
export function neededOption(options: Options, tracker: string, name: string, form: RegExp): string {
  const value = options[name];
  if (typeof value === 'string' && form.test(value)) return value;
  const what = value === undefined ? 'is not set' : 'is not in the form it needs';
  throw misconfigured(`\`${name}\` of ${tracker} ${what}. Set it under \`trackers\` in .postmortem.yaml.`);
}

/** What must be set otherwise before anything can be sent. */
export const misconfigured = (message: string): ConnectorError =>
  new ConnectorError('misconfigured', `${message} Nothing was sent.`);

/** Labels for each ticket; white space, which trackers refuse, becomes a hyphen. */
export const labelsOf = (options: Options): readonly string[] =>
  strings(options['labels']).flatMap((label) => {
    const word = label.trim().replace(/\s+/g, '-');
    return word === '' ? [] : [word];
  });

/** What a mapping of the options (`users`, `priorities`, `types`) has for one of our words. */
export const mapped = (options: Options, mapping: string, word: string | undefined): string | undefined =>
  text(object(options[mapping])[word ?? ''])?.trim();

/** Labels as they are written: those of each ticket, then those that stand for its type and, where labels do, its priority. */
export function namedLabels(
  { item }: Push,
  options: Options,
  { priority = true }: { readonly priority?: boolean } = {},
): readonly string[] {
  const own = strings(options['labels']).map((label) => label.trim());
  const level = priority ? mapped(options, 'priorities', item.priority) : undefined;
  const meant = [level, mapped(options, 'types', item.type)];
  return [...new Set([...own, ...meant])].filter((label) => label !== undefined && label !== '') as string[];
}

/** The account that the item's owner has in the tracker, where the options say. */
export const assigneeOf = ({ item }: Push, options: Options): string | undefined =>
  mapped(options, 'users', item.owner);

/** The label a ticket is found by again. */
export const markerLabel = (marker: string): string => `pm-${marker}`;

/** The mark in the text of a ticket, which readers don't see. */
export const markerComment = (marker: string): string => `<!-- postmortem:${marker} -->`;

export const hostOf = (baseUrl: string): string => (URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl);
