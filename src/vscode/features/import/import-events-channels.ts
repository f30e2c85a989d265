import * as vscode from 'vscode';
import { askDay } from '../../captured/ask-times.ts';
import type { FileAnswers, FileLook } from '../../../core/sources/files/given.ts';

/** A part of an export, with the time to read. */
export interface ExportPart {
  readonly answers: FileAnswers;
  readonly since?: number;
  readonly until?: number;
}

/** Which channels of an export, and which days of long ones: those of incidents are ticked. Undefined where it is left. */
export async function askChannels(
  { channels = [], summary }: FileLook,
  day: string | undefined,
): Promise<ExportPart | undefined> {
  const items = channels.map(({ name, days, isPrivate, isIncident }) => ({
    label: `$(${isPrivate ? 'lock' : 'comment-discussion'}) ${name}`,
    description: `${days.length === 1 ? '1 day' : `${days.length} days`}, ${spanOf(days)}`,
    picked: isIncident,
    name,
    days,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `Import Events: ${summary}`,
    placeHolder: 'Which channels? Nothing leaves this machine.',
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (!picked || picked.length === 0) return undefined;
  const days = [...new Set(picked.flatMap((item) => item.days))].toSorted();
  const window = await askDays(days, day);
  return window && { answers: { channels: picked.map(({ name }) => name) }, ...window };
}

const HOUR = 3600 * 1000;
const FEW_DAYS = 3;

/** The days of an export that goes on for longer than an incident does; a few are read without asking. */
async function askDays(
  days: readonly string[],
  day: string | undefined,
): Promise<{ readonly since?: number; readonly until?: number } | undefined> {
  if (days.length <= FEW_DAYS) return {};
  const all = { label: `All ${days.length} Days`, description: spanOf(days), day: undefined };
  const other = { label: '$(edit) Around Another Day…', description: '', day: undefined };
  const own =
    day === undefined ? [] : [{ label: `Around ${day}`, description: 'the day of the timeline', day }];
  const picked = await vscode.window.showQuickPick([...own, all, other], {
    title: 'Import Events: Slack export',
    placeHolder: 'Which days? Around one: from the evening before to the end of the next.',
    ignoreFocusOut: true,
  });
  if (!picked || picked === all) return picked && {};
  const chosen = picked === other ? await askDay({ read: spanOf(days), days: [] }) : picked.day;
  const start = chosen === undefined ? Number.NaN : Date.parse(`${chosen}T00:00:00Z`);
  return Number.isNaN(start) ? undefined : { since: start - 12 * HOUR, until: start + 48 * HOUR };
}

function spanOf(days: readonly string[]): string {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}
