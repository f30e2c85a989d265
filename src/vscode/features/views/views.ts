import * as vscode from 'vscode';
import type { App, Feature } from '../../app.ts';
import { onDidChangeConfig } from '../../config.ts';
import { isPostmortem } from '../../documents.ts';
import { onDidChangeTickets } from '../../actions/ticket-statuses.ts';
import { corpusNow, keepCorpusIn, onDidChangeCorpus } from '../../workspace/workspace-corpus.ts';
import { showBadge } from './actions-badge.ts';
import { askHourly } from './incidents.ts';

/** The first postmortem that is opened has the views follow, so that the badge counts before anybody looks. */
export const views: Feature = (app) => {
  followViews(app);
  void showBadge(app);
  return { dispose: () => undefined };
};

let following: App['views'] | undefined;

/** From now on the views show what changes; once, however often it is asked for. */
export function followViews(app: App): void {
  if (following === app.views) return;
  following = app.views;
  keepCorpusIn(app.context.storageUri);
  const show = (): void => {
    const known = corpusNow();
    if (known) void vscode.commands.executeCommand('setContext', 'postmortem.has', known.length > 0);
    for (const { refresh } of [app.views.documents, app.views.actions]) refresh();
    void showBadge(app);
  };
  const soon = inAWhile(show, PAUSE);
  let day = today();
  const timer = setInterval(() => {
    if (app.views.documents.view.visible) {
      void askHourly(app, show);
      // How long is left is told in hours.
      app.views.documents.refresh();
    }
    if (day !== today()) soon.run();
    day = today();
  }, TICK);
  app.context.subscriptions.push(
    soon,
    { dispose: () => clearInterval(timer) },
    onDidChangeCorpus(soon.run),
    onDidChangeConfig(soon.run),
    onDidChangeTickets(soon.run),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isPostmortem(document) && soon.run()),
    vscode.workspace.onDidCloseTextDocument((document) => isPostmortem(document) && soon.run()),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('postmortem.me') && soon.run(),
    ),
    vscode.workspace.onDidGrantWorkspaceTrust(soon.run),
    app.views.documents.view.onDidChangeVisibility(({ visible }) => {
      if (visible) void askHourly(app, show);
    }),
  );
}

/** Milliseconds: a word that is typed and a branch that is switched are one change. */
const PAUSE = 250;
/** Milliseconds between two looks at the clock. */
const TICK = 5 * 60_000;

const today = (): string => new Date().toDateString();

function inAWhile(act: () => void, ms: number): vscode.Disposable & { readonly run: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    run: () => {
      clearTimeout(timer);
      timer = setTimeout(act, ms);
    },
    dispose: () => clearTimeout(timer),
  };
}
