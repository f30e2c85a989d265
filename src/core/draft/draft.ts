import { Document, isMap, isSeq, visit } from 'yaml';
import { isZone } from '../document/zone.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { oneLine } from '../timeline/one-line.ts';
import { draftLog } from './log.ts';
import { AFTER_TIMELINE, SUMMARY_HINT } from './skeleton.ts';

/** What is known when a postmortem is begun. What isn't stays a hint in the text. */
export interface DraftInput {
  readonly id: string;
  readonly title: string;
  readonly severity?: string;
  readonly owner?: string;
  readonly services?: readonly string[];
  readonly responders?: Readonly<Record<string, string>>;
  /** The records it is about: `pagerduty:Q2X7ABCDE12345`. */
  readonly incidents?: readonly string[];
  /** Set where a private channel or incident is imported. */
  readonly audience?: 'internal' | 'public' | 'restricted';
  /** The zone that the log is written in. */
  readonly zone: string;
  readonly events: readonly TimelineEvent[];
  /** `YYYY-MM-DD`: the timeline's date where there is no event. */
  readonly today: string;
}

/** The text of a new document of format 1: the events in its log, and a skeleton that leaves a draft calm. */
export function draft(input: DraftInput): string {
  return `---
${frontMatter(input)}---

# ${titleOf(input.title)}

## Summary

${SUMMARY_HINT}

## Timeline

${timeline(input)}

${AFTER_TIMELINE}`;
}

function timeline({ events, zone, today }: DraftInput): string {
  const known = isZone(zone) ? zone : 'UTC';
  const { date, lines } = draftLog(events, { zone: known, today });
  const body =
    lines.length === 0
      ? ['  # 14:03 detected: Page: checkout-api 5xx above 5 %']
      : lines.map((line) => `  ${line}`);
  return ['```yaml timeline', `date: ${date}`, `zone: ${known}`, 'log: |', ...body, '```'].join('\n');
}

const HINTS: Readonly<Record<'severity' | 'owner' | 'services', string>> = {
  severity: '# severity: SEV-2\n',
  owner: '# owner: the one person who sees this through\n',
  services: '# services: [checkout-api]\n',
};

function frontMatter(input: DraftInput): string {
  const { severity, owner, services = [], responders = {}, incidents = [], audience } = input;
  return [
    yamlLine('postmortem', 1),
    yamlLine('id', oneLine(input.id)),
    yamlLine('status', 'draft'),
    severity === undefined ? HINTS.severity : yamlLine('severity', oneLine(severity)),
    owner === undefined ? HINTS.owner : yamlLine('owner', oneLine(owner)),
    services.length === 0 ? HINTS.services : yamlLine('services', services.map(oneLine)),
    audience === undefined ? '' : yamlLine('audience', audience),
    Object.keys(responders).length === 0 ? '' : yamlLine('responders', responders),
    incidents.length === 0 ? '' : yamlLine('incidents', incidents.map(oneLine)),
  ].join('');
}

/** `key: value` as the YAML library quotes it, lists and maps in one line. */
function yamlLine(key: string, value: unknown): string {
  const document = new Document({ [key]: value });
  visit(document, (step, node) => {
    if (step !== null && (isSeq(node) || isMap(node)) && node !== document.contents) node.flow = true;
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A title says what it says: it opens no tag and no link, and its last # stays. */
const titleOf = (title: string): string =>
  oneLine(title)
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replaceAll('](', ']\\(')
    .replace(/#(?=#*$)/, '\\#') || 'Untitled incident';
