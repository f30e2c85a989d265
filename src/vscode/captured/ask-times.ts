import * as vscode from 'vscode';
import { isDay, isZone } from '../../core/document/zone.ts';
import { listed } from '../../core/timeline/listed.ts';
import type { App } from '../app.ts';
import { timeZone } from '../settings.ts';

export const today = (): string => new Date().toISOString().slice(0, 10);

/** What is known of times whose day or zone has to be asked for. */
export interface OpenTimes {
  readonly title?: string;
  /** "3 times were read" */
  readonly read: string;
  /** Days that it may be, the likeliest first. */
  readonly days?: readonly string[];
  /** Abbreviations that stand for several zones. */
  readonly unclearZones?: readonly string[];
}

const DAY_TITLE = 'On which day did this happen?';

/** The day, from those that it may be or typed; undefined where the question is left. */
export async function askDay({ read, days = [] }: OpenTimes): Promise<string | undefined> {
  if (days.length === 0) return typeDay(read);
  const other = { label: '$(edit) Another Day…', day: undefined };
  const items = days.map((day) => ({ label: longDay(day), description: day, day }));
  const picked = await vscode.window.showQuickPick([...items, other], {
    title: DAY_TITLE,
    placeHolder: `${read}; the text can be read in more than one way.`,
    ignoreFocusOut: true,
  });
  return picked === other ? typeDay(read) : picked?.day;
}

const typeDay = async (read: string): Promise<string | undefined> =>
  (
    await vscode.window.showInputBox({
      title: DAY_TITLE,
      prompt: `${read}; the text does not say on which day.`,
      value: today(),
      ignoreFocusOut: true,
      validateInput: (typed) => remarkOn(typed.trim()),
    })
  )?.trim();

/** The day after today has begun already somewhere; what is later has not happened yet. */
function remarkOn(day: string): string | vscode.InputBoxValidationMessage | undefined {
  if (!isDay(day)) return 'A day is written 2026-11-18.';
  if (Date.parse(day) <= Date.now() + DAY_MS) return undefined;
  return {
    message: `${longDay(day)} is still to come. Enter takes it all the same.`,
    severity: vscode.InputBoxValidationSeverity.Warning,
  };
}

const DAY_MS = 86_400_000;

const longDay = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });

const LAST_ZONE = 'postmortem.lastZone';

/** The zone that clocks showed, which a text without zones can't tell; undefined where the question is left. */
export async function askZone(
  { context }: App,
  { read, unclearZones = [] }: OpenTimes,
): Promise<string | undefined> {
  const unclear =
    unclearZones.length === 0
      ? 'the text names no zone'
      : `${unclearZones.join(', ')} can mean several zones`;
  const other = { label: '$(edit) Another Zone…', zone: undefined };
  const items = zonesToOffer(context.globalState.get<string>(LAST_ZONE));
  const picked = await vscode.window.showQuickPick([...items, other], {
    title: 'In which zone are these times?',
    placeHolder: `${read}; ${unclear}. Chats show the zone of whoever copied them.`,
    ignoreFocusOut: true,
  });
  const zone = picked === other ? await typeZone() : picked?.zone;
  if (zone !== undefined) await context.globalState.update(LAST_ZONE, zone);
  return zone;
}

/** Each zone once, with all that speaks for it. */
function zonesToOffer(last: string | undefined) {
  const reasons = new Map<string, string[]>();
  const add = (zone: string | undefined, reason: string): void => {
    if (zone !== undefined && isZone(zone)) reasons.set(zone, [...(reasons.get(zone) ?? []), reason]);
  };
  add(last, 'taken last time');
  add(machineZone(), "this machine's zone");
  add(timeZone(), 'the zone of new timelines');
  add('UTC', '');
  return [...reasons].map(([zone, why]) => ({
    label: zone,
    description: listed(why.filter((reason) => reason !== '')),
    zone,
  }));
}

export const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const typeZone = async (): Promise<string | undefined> =>
  (
    await vscode.window.showInputBox({
      title: 'In which zone are these times?',
      prompt: 'UTC, an offset such as +05:30, or Area/City such as Asia/Kolkata.',
      ignoreFocusOut: true,
      validateInput: (typed) => (isZone(typed.trim()) ? undefined : whatZoneIsMeant(typed.trim())),
    })
  )?.trim();

/** Names the areas with that city: "Berlin" alone is no zone. */
function whatZoneIsMeant(typed: string): string {
  const city = typed.toLowerCase().replaceAll(' ', '_');
  const meant =
    city.length < 3
      ? []
      : Intl.supportedValuesOf('timeZone').filter((zone) => zone.toLowerCase().endsWith(`/${city}`));
  return meant.length > 0
    ? `Write it with its area: ${meant.join(' or ')}.`
    : 'A zone is written UTC, +05:30 or Asia/Kolkata.';
}
