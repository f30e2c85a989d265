import type { Postmortem } from '../../document/postmortem.ts';
import { valueAt } from '../../schema/validate.ts';

/** What a document calls its own parts and records: of no use to strangers, and a hint at what they can't see. */
export interface References {
  /** Where they stand in a text. */
  readonly find: (text: string) => readonly { readonly start: number; readonly end: number }[];
  /** The text without brackets that hold nothing else: `(T3)`, `[see CHK-12]`. */
  readonly withoutAsides: (text: string) => string;
}

/** `slack:C0INC2041/p1795`, `jira:CHK-12`: a record of a tool. */
const RECORD =
  /(?<![\w.-])(?:slack|pagerduty|datadog|zoom|statuspage|github|gitlab|jira|linear|asana|redmine|incidentio|rootly|opsgenie|deploy|git):(?!\/\/)[\w#][^\s<>()[\],;]{2,}/gi;
const KEY = /(?<![\w-])[A-Z][A-Z0-9]{1,9}-\d{1,7}(?![\w-])/g;
/** Words of the trade that look like keys of tickets. */
const NO_KEY =
  /^(?:UTF|ISO|SHA|MD|AES|RSA|RFC|HTTP|TLS|SSL|IP|IPV|UTC|GMT|SEV|CVE|CWE|PCI|SOC|IEEE|WPA|USB|COVID|AIX|BGP|EC|ES|GPT|HTTPS|IOS|LTS|MP|NIST|OAUTH|PKCS|SMTP|UDP|X)-/;
const ISSUE = /(?<![\w/.-])[\w.-]{1,60}\/[\w.-]{1,60}#\d{1,7}\b/g;
const SLACK = /(?<![\w-])[CDGTUW]0[A-Z0-9]{7,10}(?![\w-])/g;
const COMMIT = /(?<![\w-])[0-9a-f]{40}(?![\w-])/g;

export function referencesOf(postmortem: Postmortem): References {
  const own = ownIds(postmortem);
  const severities = new Set(severitiesOf(postmortem));
  const find: References['find'] = (text) =>
    [RECORD, KEY, ISSUE, SLACK, COMMIT, WORD].flatMap((pattern) =>
      [...text.matchAll(pattern)]
        .map(({ 0: found, index }) => ({ found: found.replace(/[.:!?'"]+$/, ''), index }))
        .filter(({ found }) => pattern !== WORD || own.has(found))
        .filter(({ found }) => pattern !== KEY || !(NO_KEY.test(found) || severities.has(found)))
        .map(({ found, index }) => ({ start: index, end: index + found.length })),
    );
  return {
    find,
    withoutAsides: (text) =>
      text.replace(
        /\s*(?:\(([^()]{1,80})\)|\[([^[\]]{1,80})\])/g,
        (whole, round?: string, square?: string) =>
          FOOTNOTE.test(square ?? '') || isOnlyReferences(round ?? square ?? '', find) ? '' : whole,
      ),
  };
}

/** Its note stands elsewhere, and has no mark of this block. */
const FOOTNOTE = /^\^[\w-]{1,60}$/;

/** True where nothing but references stands there, and the small words between them. */
function isOnlyReferences(text: string, find: References['find']): boolean {
  const found = find(text).toSorted((a, b) => b.start - a.start);
  let rest = text;
  for (const { start, end } of found) rest = rest.slice(0, start) + rest.slice(Math.max(start, end));
  return (
    (found.length > 0 || /[TFA]\d/.test(text)) &&
    /^(?:\s|[,;^@#&]|\b(?:see|and|also|cf\.?|[TFA]\d{1,3})\b)*$/i.test(rest)
  );
}

const WORD = /(?<![\w^&/-])[#^]?[A-Za-z0-9][\w.-]*/g;

/** The ids that this document gives, as far as they are no words; `^gateway` only with its sign. */
function ownIds(postmortem: Postmortem): ReadonlySet<string> {
  const given = [
    ...(postmortem.timeline?.entries ?? []).map(({ id }) => id?.name),
    ...[...postmortem.factors, ...postmortem.actionItems].map(({ id }) => id),
  ].filter((id) => id !== undefined);
  const records = [valueAt(postmortem.frontMatter?.value, ['id']), ...listAt(postmortem, 'related')];
  const codes = [
    ...given.filter((id) => /^[A-Za-z]{1,4}-?\d+$/.test(id)),
    ...records.filter((id): id is string => typeof id === 'string' && /\d|-/.test(id)),
  ];
  const tickets = postmortem.actionItems.flatMap(({ fields }) => numberOf(fields['ticket']?.value));
  return new Set([...codes, ...[...codes, ...given].map((id) => `^${id}`), ...tickets]);
}

/** `#88` for an issue; keys are known by their shape. */
function numberOf(ticket: unknown): readonly string[] {
  const [, number] =
    typeof ticket === 'string'
      ? (/(?:\/(?:issues|pull|merge_requests)\/|#)(\d{1,7})$/.exec(ticket) ?? [])
      : [];
  return number === undefined ? [] : [`#${number}`];
}

const severitiesOf = (postmortem: Postmortem): readonly string[] => {
  const severity = valueAt(postmortem.frontMatter?.value, ['severity']);
  return typeof severity === 'string' ? severity.split(/\s*->\s*/) : [];
};

function listAt(postmortem: Postmortem, key: string): readonly unknown[] {
  const value = valueAt(postmortem.frontMatter?.value, [key]);
  return Array.isArray(value) ? value : [value];
}
