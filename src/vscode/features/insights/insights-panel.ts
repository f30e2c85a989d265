import * as vscode from 'vscode';
import {
  countsAnew,
  parseInsightsIntent,
  parseInsightsView,
  type InsightsIntent,
  type InsightsView,
  type ToInsights,
} from '../../../core/insights/protocol.ts';
import type { App, Command } from '../../app.ts';
import { onDidChangeConfig } from '../../config.ts';
import { isPostmortem } from '../../documents.ts';
import { pageHtml } from '../../pages/panel-html.ts';
import { onDidChangeCorpus, refreshCorpus } from '../../workspace/workspace-corpus.ts';
import { openCounted } from './open-counted.ts';
import { saveChart } from './save-chart.ts';
import { workspaceInsights, type WorkspaceInsights } from './workspace-insights.ts';

export const INSIGHTS_VIEW_TYPE = 'postmortem.insights';
/** How it was left, for when it is opened again. */
const LEFT = 'postmortem.insights';
/** Milliseconds of rest after the last change, which every key is, and so many times what counting took. */
const PAUSE = 250;
const REST = 3;
const LONGEST_PAUSE = 2000;

let open: vscode.WebviewPanel | undefined;

/** Opens the insights, or brings them to the front. */
export const showInsights: Command = async (app) => {
  if (open) return open.reveal();
  const panel = vscode.window.createWebviewPanel(INSIGHTS_VIEW_TYPE, 'Insights', vscode.ViewColumn.Active);
  show(app, panel, app.context.workspaceState.get(LEFT));
};

/** Brings the panel back after the window was loaded anew, as it was left. */
export async function restoreInsights(app: App, panel: vscode.WebviewPanel, state: unknown): Promise<void> {
  if (open) return panel.dispose();
  const left = typeof state === 'object' && state !== null && 'view' in state ? state.view : undefined;
  // What the page kept may be older: a browser that is loaded anew leaves no time to write it.
  show(app, panel, app.context.workspaceState.get(LEFT) ?? left);
}

function show(app: App, panel: vscode.WebviewPanel, left: unknown): void {
  open = panel;
  const { extensionUri } = app.context;
  panel.webview.options = { enableScripts: true, localResourceRoots: [extensionUri] };
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, 'media', `insights-${theme}.svg`);
  panel.iconPath = { light: icon('light'), dark: icon('dark') };
  const page = following(app, panel, parseInsightsView(left));
  const subscriptions = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const intent = parseInsightsIntent(message);
      if (intent) void page.act(intent);
    }),
    panel.onDidChangeViewState(() => page.soon()),
    onDidChangeCorpus(page.soon),
    onDidChangeConfig(page.soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isPostmortem(document) && page.soon()),
    vscode.workspace.onDidCloseTextDocument((document) => isPostmortem(document) && page.soon()),
    { dispose: page.end },
  );
  panel.onDidDispose(() => {
    if (open === panel) open = undefined;
    subscriptions.dispose();
  });
  panel.webview.html = pageHtml(panel.webview, extensionUri, {
    title: 'Insights',
    script: 'insights.js',
    styles: ['panel.css', 'insights.css'],
  });
}

/** Keeps a page in step with the postmortems while somebody looks at it, and does what is asked for in it. */
function following(app: App, panel: vscode.WebviewPanel, left: InsightsView) {
  let view = left;
  let shown: WorkspaceInsights | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let took = 0;
  const send = (message: ToInsights): void => void panel.webview.postMessage(message);
  const refresh = async (): Promise<void> => {
    const mine = (turn += 1);
    const since = Date.now();
    const isLast = (): boolean => mine === turn;
    const now = await workspaceInsights(view, (read, of) => {
      if (isLast() && !shown) send({ type: 'reading', read, of });
    });
    if (!isLast()) return;
    took = Date.now() - since;
    shown = now;
    send({ type: 'insights', insights: now.insights, view });
  };
  const act = async (intent: InsightsIntent): Promise<void> => {
    switch (intent.type) {
      case 'ready':
        return refresh();
      case 'refresh':
        return refreshCorpus();
      case 'report':
        return report();
      case 'new':
        return vscode.commands.executeCommand('postmortem.new');
      case 'convert':
        return vscode.commands.executeCommand('postmortem.convertOld');
      case 'view': {
        const isOther = countsAnew(view, intent.view);
        view = intent.view;
        void app.context.workspaceState.update(LEFT, view);
        return isOther ? refresh() : undefined;
      }
      case 'open':
        return openCounted(
          intent.files.flatMap((file) => shown?.counted.get(file) ?? []),
          intent,
        );
      case 'export':
        return shown && saveChart(intent, shown.insights);
    }
  };
  return {
    act,
    soon: (): void => {
      clearTimeout(timer);
      // One that nobody sees asks anew once it is seen.
      if (panel.visible)
        timer = setTimeout(() => void refresh(), PAUSE + Math.min(took * REST, LONGEST_PAUSE));
    },
    end: (): void => {
      clearTimeout(timer);
      turn += 1;
    },
  };
}

async function report(): Promise<void> {
  await vscode.commands.executeCommand('postmortem.report').then(undefined, () => {
    void vscode.window.showInformationMessage(
      'Run `postmortem report` in a terminal: it writes the two pages.',
    );
  });
}
