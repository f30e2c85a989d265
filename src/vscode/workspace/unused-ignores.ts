import * as vscode from 'vscode';
import { readConfig } from '../../core/config/config.ts';
import { codeFits, ignoredIn } from '../../core/config/ignored-in.ts';
import { leftOut } from '../../core/language/config/left-out.ts';
import { unusedIgnore } from '../../core/language/config/unused-ignore.ts';
import type { Problem } from '../../core/language/problems.ts';
import type { Ignore } from '../../core/schema/generated/types.ts';
import { configOf } from '../config.ts';
import { allPostmortems, readWorkspacePostmortem, lookupFor } from './workspace-postmortems.ts';

/** What is to be said about the `ignore` entries of a `.postmortem.yaml` that leave nothing out of the workspace. */
export async function unusedIgnores(document: vscode.TextDocument): Promise<readonly Problem[]> {
  const text = document.getText();
  const { ignore } = readConfig(text).config;
  if (ignore.length === 0) return [];
  const folder = vscode.Uri.joinPath(document.uri, '..');
  const held = await heldBy(ignore, folder);
  const found: Problem[] = [];
  for (const one of ignore) {
    const files = held.filter(({ path }) => ignoredIn(path, [one]).length > 0);
    if (files.some(({ codes }) => codes.some((code) => codeFits(one.code, code)))) continue;
    if (files.length === 0 && (await isThere(folder, one.files))) continue;
    found.push(...unusedIgnore(text, one, files.length === 0 ? 'no-file' : 'no-finding'));
  }
  return found;
}

interface Held {
  /** From the folder of the configuration. */
  readonly path: string;
  /** What is left out of it. */
  readonly codes: readonly string[];
}

async function heldBy(ignore: readonly Ignore[], folder: vscode.Uri): Promise<readonly Held[]> {
  const held: Held[] = [];
  for (const { uri } of await allPostmortems()) {
    if (!uri.path.startsWith(`${folder.path}/`)) continue;
    const path = uri.path.slice(folder.path.length + 1);
    const ignored = ignoredIn(path, ignore);
    const postmortem = ignored.length === 0 ? undefined : await readWorkspacePostmortem(uri);
    if (!postmortem) continue;
    const context = { now: Date.now(), config: await configOf(uri), ignored, lookup: lookupFor(uri) };
    held.push({ path, codes: leftOut(postmortem, context) });
  }
  return held;
}

/** Other files than postmortems may be meant: `postmortem check` reads any Markdown. */
async function isThere(folder: vscode.Uri, files: string): Promise<boolean> {
  const pattern = new vscode.RelativePattern(folder, files);
  const [first] = await vscode.workspace.findFiles(pattern, undefined, 1).then(undefined, () => []);
  return first !== undefined;
}
