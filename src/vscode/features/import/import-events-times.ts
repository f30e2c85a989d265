import * as vscode from 'vscode';
import { stretchFor, type Stretch, type Times } from '../../../core/timeline/asked.ts';
import {
  impactWindow,
  incidentWindow,
  windowOfEvents,
  type Window,
} from '../../../core/timeline/incident-window.ts';
import type { App } from '../../app.ts';
import { askDay } from '../../captured/ask-times.ts';
import { postmortemOf } from '../../documents.ts';
import { sourceOf, type Wanted } from './import-events-run.ts';

/** The time to look at in each record that is wanted; undefined where it has to be asked for, and the question is left. */
export async function stretchesFor(
  app: App,
  document: vscode.TextDocument,
  { incidents, since, until, whole }: Wanted,
): Promise<((incident: string) => Stretch) | undefined> {
  const postmortem = postmortemOf(document);
  const { asked = [], events } = app.captured.get(document.uri);
  const given = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
  const times: Times = {
    given,
    ...(whole === true && { whole }),
    asked,
    impact: impactWindow(postmortem),
    around: incidentWindow(postmortem) ?? windowOfEvents(events.filter(({ uri }) => !isByTime(uri))),
  };
  const stretch = (incident: string): Stretch => stretchFor(incident, isByTime(incident), times);
  const open = incidents.filter((incident) => isByTime(incident) && stretch(incident).since === undefined);
  if (open.length === 0) return stretch;
  const around = await askWindow();
  return around && ((incident) => stretchFor(incident, isByTime(incident), { ...times, around }));
}

/** What is fetched by its time alone: a repository has no incident of its own. */
export const isByTime = (uri: string): boolean => sourceOf(uri)?.byTime === true;

const DAY = 24 * 3600 * 1000;

/** A day, for what is fetched by its time where the timeline tells none yet. */
export async function askWindow(): Promise<Window | undefined> {
  const day = await askDay({ read: 'The timeline has no entry yet' });
  const start = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(start) ? undefined : { since: start, until: start + DAY };
}
