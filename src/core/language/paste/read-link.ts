import { openQuestion } from '../../document/open-question.ts';

/** A link to what a tool has recorded. */
export interface ToolLink {
  /** As sources are written: the form that imports have for Slack and PagerDuty, else the link itself. */
  readonly source: string;
  /** When it happened, in milliseconds since the epoch, where the link says it. */
  readonly at: number | undefined;
  /** What it is, or the question what it says. */
  readonly text: string;
}

const URL_ALONE = /^https?:\/\/[^\s<>]+$/;

/** A text that is one link and nothing else. */
export const isLink = (text: string): boolean => URL_ALONE.test(text.trim());

/** Reads a link that was copied out of a tool; any other link says only that it is one. */
export function readLink(text: string): ToolLink | undefined {
  const url = text.trim();
  if (!URL_ALONE.test(url)) return undefined;
  for (const { pattern, read } of TOOLS) {
    const match = pattern.exec(url);
    const found = match && read(match, url);
    if (found) return found;
  }
  return { source: url, at: timeIn(url), text: openQuestion('What does this show?') };
}

interface Tool {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, url: string) => ToolLink | undefined;
}

const TOOLS: readonly Tool[] = [
  {
    pattern: /^https:\/\/[^/]+\.slack\.com\/archives\/([CGD][A-Z0-9]{5,20})\/p(\d{10})(\d{6})\b/,
    read: ([, channel, seconds, rest]) => ({
      source: `slack:${channel}/p${seconds}${rest}`,
      at: Number(seconds) * 1000,
      text: openQuestion('What was said in Slack?'),
    }),
  },
  {
    pattern:
      /^https:\/\/[^/]+\.pagerduty\.com\/incidents\/([PQR][A-Z0-9]{5,20})\b(?:\/log_entries\/([A-Z0-9]{5,40})\b)?/,
    read: ([, incident, entry]) => ({
      source: `pagerduty:${incident}${entry === undefined ? '' : `/${entry}`}`,
      at: undefined,
      text: openQuestion('What did PagerDuty record?'),
    }),
  },
  {
    pattern:
      /^https:\/\/(?:www\.)?(github|gitlab)\.com\/([\w.-]+\/(?:[\w.-]+\/)*?[\w.-]+)\/(?:-\/)?(pull|issues|merge_requests|commit|actions\/runs|releases\/tag)\/([\w.-]+)/,
    read: ([, host, repository = '', what = '', name = ''], url) => ({
      source: url,
      at: undefined,
      text: `${WORDS[what] ?? 'Change'} ${what === 'commit' ? name.slice(0, 10) : name} in ${repository.split('/').at(-1) ?? host}`,
    }),
  },
  {
    pattern: /^https:\/\/(?:[\w-]+\.)?datadoghq\.(?:com|eu)\/(monitors|event|incidents|logs|dashboard|apm)\b/,
    read: ([, what = ''], url) => ({
      source: url,
      at: timeIn(url),
      text: DATADOG[what] ?? openQuestion('What does Datadog show?'),
    }),
  },
  {
    pattern: /^https:\/\/(?:[\w-]+\.statuspage\.io|status\.[\w.-]+)\/incidents\/[\w-]+/,
    read: (_, url) => ({ source: url, at: undefined, text: openQuestion('What does the status page say?') }),
  },
];

const WORDS: Readonly<Record<string, string>> = {
  pull: 'Pull request',
  merge_requests: 'Merge request',
  issues: 'Issue',
  commit: 'Commit',
  'actions/runs': 'Run',
  'releases/tag': 'Release',
};

const DATADOG: Readonly<Record<string, string>> = {
  monitors: 'A Datadog monitor',
  event: 'A Datadog event',
  incidents: 'A Datadog incident',
};

const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

/** The start of the time range that dashboards put into their links: milliseconds, or seconds. */
function timeIn(url: string): number | undefined {
  const digits = /[?&#](?:from_ts|from|start|event_ts|ts)=(\d{10}|\d{13})(?!\d)/.exec(url)?.[1];
  if (digits === undefined) return undefined;
  const at = digits.length === 10 ? Number(digits) * 1000 : Number(digits);
  return at >= FIRST && at < LAST ? at : undefined;
}
