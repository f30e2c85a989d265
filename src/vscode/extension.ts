import * as vscode from 'vscode';
import type { Exported } from './api.ts';
import type { App, Tree, ViewNode } from './app.ts';
import { createCaptured } from './captured/captured.ts';
import { COMMAND_IDS } from './command-ids.ts';
import { exported } from './exported.ts';
import type { Host } from './host.ts';
import type { Parts } from './parts.ts';
import { TOOL_NAMES } from './tool-names.ts';
import { preview, type Preview } from './preview.ts';

export type Exports = Preview & Exported;

/**
 * The built-in Markdown support activates every preview plugin as soon as any Markdown opens. So this reads no file
 * and loads nothing: it registers commands, one listener, and hands over the plugin, which loads when it renders.
 */
export function activate(context: vscode.ExtensionContext, host: Host, parts: Parts): Exports {
  const { loadFeatures } = parts;
  const views = {
    documents: lazyTree('postmortem.documents', async (node) =>
      node ? node.children?.() : (await loadFeatures()).postmortemNodes(app),
    ),
    actions: lazyTree('postmortem.actions', async (node) =>
      node ? node.children?.() : (await loadFeatures()).actionNodes(app),
    ),
  };
  const app: App = { context, host, captured: createCaptured(), views };
  const commands = COMMAND_IDS.map((id) =>
    vscode.commands.registerCommand(id, async (...args: readonly unknown[]) =>
      (await loadFeatures()).COMMANDS[id](app, ...args),
    ),
  );
  context.subscriptions.push(
    app.captured,
    ...commands,
    views.documents.view,
    views.actions.view,
    vscode.window.registerUriHandler({
      handleUri: async (uri) => (await loadFeatures()).openEntryLink(uri),
    }),
    // It may come back where no postmortem is open, and so no feature has started.
    vscode.window.registerWebviewPanelSerializer('postmortem.insights', {
      deserializeWebviewPanel: async (panel, state: unknown) =>
        (await loadFeatures()).restoreInsights(app, panel, state),
    }),
    ...TOOL_NAMES.map((name) =>
      vscode.lm.registerTool(name, {
        invoke: async ({ input }, cancelled) => (await loadFeatures()).callTool(name, input, cancelled),
      }),
    ),
    onFirstPostmortem(() => void startLanguage(app, loadFeatures)),
  );
  return { ...preview(parts), ...exported(parts) };
}

/** A view whose rows are made, and the code for them loaded, when it is first looked at. */
function lazyTree(
  id: string,
  childrenOf: (node: ViewNode | undefined) => Promise<readonly ViewNode[] | undefined>,
): Tree {
  const changed = new vscode.EventEmitter<undefined>();
  const view = vscode.window.createTreeView<ViewNode>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => node,
      getChildren: async (node) => [...((await childrenOf(node)) ?? [])],
    },
  });
  return { view, refresh: () => changed.fire(undefined) };
}

async function startLanguage({ context, ...app }: App, loadFeatures: Parts['loadFeatures']): Promise<void> {
  const { FEATURES } = await loadFeatures();
  context.subscriptions.push(...FEATURES.map((feature) => feature({ context, ...app })));
}

/** Calls back once, as soon as a postmortem, or the configuration of a repository of them, is open. */
function onFirstPostmortem(start: () => void): vscode.Disposable {
  const isOurs = ({ languageId, fileName }: vscode.TextDocument): boolean =>
    languageId === 'postmortem' ||
    (languageId === 'markdown' && fileName.endsWith('.postmortem.md')) ||
    fileName.endsWith('.postmortem.yaml');
  if (vscode.workspace.textDocuments.some(isOurs)) {
    start();
    return { dispose: () => undefined };
  }
  const listener = vscode.workspace.onDidOpenTextDocument((document) => {
    if (!isOurs(document)) return;
    listener.dispose();
    start();
  });
  return listener;
}
