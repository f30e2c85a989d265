import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser, openPage } from '../../../scripts/host/browser.mjs';
import { keepLogs } from '../../../scripts/host/keep-logs.mjs';
import type { HostOptions, OpenHost } from '../../../scripts/host/open-host.mjs';
import { openHost } from '../../../scripts/host/open-host.mjs';
import { manifest } from '../../../scripts/host/extension.mjs';
import { still } from '../../../scripts/host/settings.mjs';
import { eventually } from '../eventually.ts';
import * as editor from './editor.ts';
import { openFile } from './explorer.ts';
import { networkOf } from './network.ts';
import * as notifications from './notifications.ts';
import type { Page } from './playwright.ts';
import * as quickInput from './quick-input.ts';
import { shots } from './shots.ts';
import { webview } from './webview.ts';

const workbenchWithinMs = 40_000;
const stepWithinMs = 20_000;

export interface SessionOptions extends HostOptions {
  /** Where the screenshots go. */
  readonly shots: string;
  /**
   * Run the extension from its `browser` entry, in a worker of the browser, as VS Code for the Web does:
   * there is no Node and no environment there.
   */
  readonly web?: boolean;
}

/** A person at a VS Code: the page, the workspace, and what hands and eyes do there. */
export type Session = Awaited<ReturnType<typeof openSession>>;

/** Starts everything, opens the workspace in a browser and waits until its files are listed. */
export async function openSession({ shots: folder, web = false, settings, ...options }: SessionOptions) {
  const host = await openHost({
    ...options,
    settings: { ...still, ...settings, ...(web && AS_WEB_EXTENSION) },
  });
  const browser = await launchBrowser();
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(stepWithinMs);
  const shot = shots(page, folder);
  const close = async () => {
    await browser.close();
    host.stop();
  };
  await openWorkbench(page, host.url).catch(async (error: unknown) => {
    console.log(
      `✘ Open the workbench\n  picture: ${await shot('workbench')}\n  logs: ${keepLogs(host.data)}`,
    );
    await close();
    throw error;
  });
  return {
    page,
    workspace: host.workspace,
    /** The origin of the replay services. */
    replay: host.replay,
    shot,
    /** Opens another workspace in the same browser: a `.code-workspace` file. */
    openWorkspace: (file: string) =>
      openWorkbench(page, `${new URL(page.url()).origin}/?workspace=${encodeURI(file)}`),
    /** Takes the network away from the vendors, or gives it back: nobody listens where they are then. */
    network: networkOf(host),
    /** Does one step of a scenario, says so and takes a picture of where it ended, in failure too. */
    step: (name: string, act: () => Promise<void>) => step(name, act, shot, host),
    /** The text of a file of the workspace, on disk. */
    readFile: (path: string) => readFile(join(host.workspace, path), 'utf8'),
    /** The text of a file once it is saved and holds something: an edit may still be on its way to the editor. */
    savedWith: (path: string, wanted: RegExp) => savedWith(page, join(host.workspace, path), wanted),
    ...actionsOn(page),
    close,
  };
}

/** Not `extensionDevelopmentKind` in the URL: the browser's workbench reads it under another name, in vain. */
const { publisher, name: extension } = manifest();
const AS_WEB_EXTENSION = { 'remote.extensionKind': { [`${publisher}.${extension}`]: ['web'] } };

/** Once more where the editor lists nothing: it may read the workspace before its server answers, and then never again. */
async function openWorkbench(page: Page, url: string): Promise<void> {
  const explorer = page.locator('.explorer-folders-view .monaco-list-row').first();
  for (let tries = 1; ; tries += 1) {
    await page.goto(url);
    try {
      return await explorer.waitFor({ timeout: workbenchWithinMs });
    } catch (error) {
      if (tries === 2) throw error;
    }
  }
}

async function savedWith(page: Page, path: string, wanted: RegExp): Promise<string> {
  await eventually(async () => {
    await editor.save(page);
    assert.match(await readFile(path, 'utf8'), wanted);
  });
  return readFile(path, 'utf8');
}

async function step(
  name: string,
  act: () => Promise<void>,
  shot: (name: string) => Promise<string>,
  host: OpenHost,
) {
  const started = Date.now();
  try {
    await act();
  } catch (error) {
    const picture = await shot(`${name} (not done)`);
    console.log(`✘ ${name}\n  picture: ${picture}\n  logs: ${keepLogs(host.data)}`);
    throw error;
  }
  console.log(`✔ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s) ${await shot(name)}`);
}

/** The actions of this folder's files, each bound to the page. */
const actionsOn = (page: Page) => ({
  openFile: (path: string) => openFile(page, path),
  languageMode: () => editor.languageMode(page),
  waitForLanguage: (name: string) => editor.waitForLanguage(page, name),
  squiggles: (level: 'error' | 'warning' | 'info' | 'hint') => editor.squiggles(page, level),
  waitForSquiggle: (level: 'error' | 'warning' | 'info') => editor.waitForSquiggle(page, level),
  waitForText: (text: string) => editor.waitForText(page, text),
  selectText: (text: string) => editor.selectText(page, text),
  goTo: (line: number, column?: number) => editor.goTo(page, line, column),
  hoverText: (text: string) => editor.hoverText(page, text),
  quickFix: (text: string, title: string | RegExp) => editor.quickFix(page, text, title),
  completions: () => editor.completions(page),
  undo: () => editor.undo(page),
  save: () => editor.save(page),
  palette: (command: string) => quickInput.palette(page, command),
  pick: (text: string | RegExp) => quickInput.pick(page, text),
  choices: () => quickInput.choices(page),
  answer: (text: string) => quickInput.answer(page, text),
  accept: () => quickInput.accept(page),
  chooseFile: (path: string, next: string) => quickInput.chooseFile(page, path, next),
  asked: (text: string) => quickInput.asked(page, text),
  leave: (text: string) => quickInput.leave(page, text),
  webview: (title: string) => webview(page, title),
  notification: (text: string | RegExp) => notifications.notification(page, text),
  listedNotifications: (texts: readonly string[]) => notifications.listedNotifications(page, texts),
  notificationGone: (text: string | RegExp) => notifications.notificationGone(page, text),
  answerNotification: (text: string | RegExp, button: string) =>
    notifications.answerNotification(page, text, button),
  answerDialog: (button: string | RegExp) => notifications.answerDialog(page, button),
});
