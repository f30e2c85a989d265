import type { TimelineEvent } from '../../timeline/event.ts';

/** The page of a source (`slack:C0INC2041/p1795014600000900`), where it is known. */
export type SourcePage = (source: string) => string | undefined;

/**
 * Pages of sources, from events that were captured: the event's own, or one of the same workspace, which is known by
 * any other event of it. Without one there is no telling whose Slack it is.
 */
export function sourcePages(events: readonly TimelineEvent[]): SourcePage {
  const known = events.filter(({ permalink = '' }) => HTTPS.test(permalink));
  const pages = new Map(known.map(({ uri, permalink = '' }) => [uri, permalink]));
  const hosts = new Map(
    known.flatMap(({ source, permalink = '' }) => {
      const host = HOST.exec(permalink)?.[1];
      return host === undefined ? [] : [[source, host] as const];
    }),
  );
  return (uri) => {
    const [, source = '', id = '', part] = SOURCE.exec(uri) ?? [];
    const host = hosts.get(source);
    return pages.get(uri) ?? (host === undefined ? undefined : PATHS[source]?.(host, id, part));
  };
}

const HTTPS = /^https:\/\/[^\s<>"]+$/;
const HOST = /^https:\/\/((?:[\w-]+\.)+(?:slack|pagerduty)\.com)\//;
const SOURCE = /^(slack|pagerduty):(\w{2,40})(?:\/(\w{2,60}))?$/;

const PATHS: Readonly<Record<string, (host: string, id: string, part: string | undefined) => string>> = {
  slack: (host, channel, message) =>
    `https://${host}/archives/${channel}${message === undefined ? '' : `/${message}`}`,
  pagerduty: (host, incident, entry) =>
    `https://${host}/incidents/${incident}${entry === undefined ? '' : `/log_entries/${entry}`}`,
};
