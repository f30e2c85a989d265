import { UNTITLED } from '../document/untitled.ts';
import { isZone } from '../document/zone.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { oneLine } from '../timeline/one-line.ts';
import { fillTemplate, type Draft, type Values } from './fill-template.ts';
import { draftLog } from './log.ts';
import { impactLines } from './impact-lines.ts';
import type { ImpactFact } from './suggest/impact-facts.ts';
import type { Responder } from './responders.ts';
import { FULL } from './templates/full.ts';
import { joinTemplate, readTemplate } from './template-parts.ts';

export type { Draft } from './fill-template.ts';

/** What is known when a postmortem is begun. What isn't is left for its writer to fill in. */
export interface DraftInput {
  readonly id: string;
  readonly title: string;
  readonly severity?: string;
  readonly kind?: string;
  readonly owner?: string;
  readonly services?: readonly string[];
  /** Handles with their roles; undefined where a role isn't known, which is then asked for. */
  readonly responders?: readonly Pick<Responder, 'handle' | 'role'>[];
  /** The records it is about: `pagerduty:Q2X7ABCDE12345`. */
  readonly incidents?: readonly string[];
  readonly detectedBy?: string;
  /** What the events state of the impact; undefined where nothing was looked at. */
  readonly impact?: readonly ImpactFact[];
  /** Set where a private channel or incident is imported. */
  readonly audience?: 'internal' | 'public' | 'restricted';
  /** The zone that the log is written in. */
  readonly zone: string;
  readonly events: readonly TimelineEvent[];
  /** `YYYY-MM-DD`: the timeline's date where there is no event. */
  readonly today: string;
}

/** The text of a new document of format 1: the events in its log, in a template that leaves a draft calm. */
export function draft(input: DraftInput, template?: string): Draft {
  return fillTemplate(template ?? joinTemplate(readTemplate(FULL)), valuesOf(input));
}

const HINT = '# 14:03 detected: Page: checkout-api 5xx above 5 %';

function valuesOf({ events, today, ...input }: DraftInput): Values {
  const zone = isZone(input.zone) ? input.zone : 'UTC';
  const { date, lines } = draftLog(events, { zone, today });
  const known = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : oneLine(text);
  return {
    id: oneLine(input.id),
    title: oneLine(input.title) || UNTITLED,
    severity: known(input.severity),
    kind: known(input.kind),
    owner: known(input.owner),
    services: input.services?.map(oneLine),
    detected_by: known(input.detectedBy),
    audience: input.audience,
    responders: Object.fromEntries(
      (input.responders ?? []).map(({ handle, role }) => [oneLine(handle), oneLine(role ?? '')]),
    ),
    incidents: input.incidents?.map(oneLine),
    date,
    today,
    year: today.slice(0, 4),
    zone,
    log: lines.length === 0 ? [HINT] : lines,
    impact: impactLines(input.impact),
  };
}
