import * as vscode from 'vscode';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import { gitUri } from '../../../core/sources/git/git.ts';
import { formatClock, formatDay } from '../../../core/timeline/format.ts';
import { incidentWindow, type Window } from '../../../core/timeline/incident-window.ts';
import { openHistories } from '../../git.ts';
import type { Wanted } from './import-events-run.ts';
import { askWindow } from './import-events-times.ts';

/** Commits, merges, reverts and tags of open repositories around the incident; undefined where a question is left. */
export async function askCommits(postmortem: Postmortem): Promise<Wanted | undefined> {
  const histories = await openHistories();
  const names = await askRepositories([...histories.keys()]);
  if (!names || names.length === 0) return undefined;
  const window = incidentWindow(postmortem) ?? (await askWindow());
  if (!window) return undefined;
  const chosen = [...histories].filter(([name]) => names.includes(name));
  return {
    incidents: names.map((name) => gitUri(name)),
    ...window,
    repositories: new Map(chosen.map(([name, history]) => [gitUri(name), history])),
  };
}

/** "Wed 18 Nov 2026, 11:56 to 16:10 UTC", for what is fetched by its time. */
export function windowText({ since, until }: Window): string {
  const [from, to] = [since, until].map((at) => formatClock(at, 'UTC'));
  return `${formatDay(since, 'UTC')}, ${from} to ${to} UTC`;
}

export function windowOr(postmortem: Postmortem): string {
  const window = incidentWindow(postmortem);
  return window ? windowText(window) : 'on the day of the incident';
}

async function askRepositories(names: readonly string[]): Promise<readonly string[] | undefined> {
  if (names.length < 2) return names;
  const picked = await vscode.window.showQuickPick(
    names.map((label) => ({ label: `$(repo) ${label}`, name: label, picked: true })),
    { title: 'Import Events: Git', placeHolder: 'Commits of which repositories?', canPickMany: true },
  );
  return picked?.map(({ name }) => name);
}
