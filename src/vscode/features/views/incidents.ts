import * as vscode from 'vscode';
import {
  asksForAny,
  incidentsWithout,
  type IncidentWithout,
} from '../../../core/corpus/incidents-without.ts';
import type { Config } from '../../../core/config/config.ts';
import type { IncidentRef, Source } from '../../../core/timeline/source.ts';
import type { App } from '../../app.ts';
import { CONFIG_FILE, configOf } from '../../config.ts';
import { corpusEntries } from '../../workspace/workspace-corpus.ts';
import { listingSources, listRecent } from '../import/import-events-recent.ts';

/** What the connected sources listed last. In memory only: titles are theirs, and some are of private channels. */
interface Asked {
  readonly at: number;
  readonly refs: readonly IncidentRef[];
  readonly failed: readonly { readonly source: Source; readonly message: string }[];
}

/** The first group of the view: what it can say. */
export interface IncidentsFound {
  readonly incidents: readonly IncidentWithout[];
  readonly failed: Asked['failed'];
  readonly config: Config;
  /** Where the configuration stands or would stand. */
  readonly configFile: vscode.Uri;
  readonly folder: vscode.WorkspaceFolder;
  readonly hasPolicy: boolean;
  readonly isAsking: boolean;
  readonly askedAt: number | undefined;
}

let asked: Asked | undefined;
let asking: Promise<void> | undefined;

const HOUR = 3_600_000;

/** Asks the sources where the last time is an hour ago. Says nothing of its own accord. */
export async function askHourly(app: App, done: () => void): Promise<void> {
  if (asked === undefined || Date.now() - asked.at >= HOUR) await askIncidents(app, done);
}

/** Asks the connected sources for what happened lately; nobody in the web host, or where the workspace isn't trusted. */
export async function askIncidents(app: App, done: () => void): Promise<void> {
  if (!app.host.http || !vscode.workspace.isTrusted) return;
  await (asking ??= ask(app).finally(() => {
    asking = undefined;
  }));
  done();
}

async function ask(app: App): Promise<void> {
  const { token } = new vscode.CancellationTokenSource();
  const answers = await Promise.all(
    (await listingSources(app)).map(async (source) => {
      const refs: IncidentRef[] = [];
      const error = await listRecent(app, source, token, (ref) => refs.push(ref));
      return { source, refs, ...(error && { message: error.message }) };
    }),
  );
  asked = {
    at: Date.now(),
    refs: answers.flatMap(({ refs }) => refs),
    failed: answers.flatMap(({ source, message }) => (message === undefined ? [] : [{ source, message }])),
  };
}

/** Undefined where nothing is connected that could list incidents, or there is no folder to write in. */
export async function incidentsFound(app: App): Promise<IncidentsFound | undefined> {
  if (!app.host.http || (await listingSources(app)).length === 0) return undefined;
  const place = await placeOfPolicy();
  if (!place) return undefined;
  const covered = new Set((await corpusEntries()).flatMap(({ document }) => document.incidents));
  const incidents = incidentsWithout(asked?.refs ?? [], covered, { ...place.config, now: Date.now() });
  return {
    ...place,
    incidents,
    failed: asked?.failed ?? [],
    hasPolicy: asksForAny(place.config.policy),
    isAsking: asking !== undefined,
    askedAt: asked?.at,
  };
}

type Place = Pick<IncidentsFound, 'config' | 'configFile' | 'folder'>;

/** An incident belongs to no folder: the first whose configuration has a policy decides, else the first. */
async function placeOfPolicy(): Promise<Place | undefined> {
  const places: Place[] = [];
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const configFile = vscode.Uri.joinPath(folder.uri, CONFIG_FILE);
    places.push({ folder, configFile, config: await configOf(configFile) });
  }
  return places.find(({ config }) => asksForAny(config.policy)) ?? places[0];
}
