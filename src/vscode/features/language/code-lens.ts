import * as vscode from 'vscode';
import { lenses, type Lens } from '../../../core/language/hints/lenses.ts';
import type { Feature } from '../../app.ts';
import { toRange } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';
import { showsCodeLens } from '../../settings.ts';
import { lookupFor, onDidChangePostmortems } from '../../workspace/workspace-postmortems.ts';

const COMMANDS: Readonly<Record<Lens['does'], string>> = {
  openTimeline: 'postmortem.openTimeline',
  confirmTimeline: 'postmortem.confirmTimeline',
  importEvents: 'postmortem.importEvents',
  showSimilar: 'postmortem.showSimilar',
  pushActions: 'postmortem.pushActions',
  syncActions: 'postmortem.syncActions',
  nothing: '',
};

const NEED_CONNECTORS: readonly Lens['does'][] = ['importEvents', 'pushActions', 'syncActions'];

/** What can be done above the timeline and the action items, how far they are, and how many postmortems share a factor. */
export const codeLens: Feature = ({ host }) => {
  const changed = new vscode.EventEmitter<void>();
  // Import and push need a host with connectors.
  const works = ({ does }: Lens): boolean => host.http !== undefined || !NEED_CONNECTORS.includes(does);
  return vscode.Disposable.from(
    changed,
    onDidChangePostmortems(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration('postmortem.codeLens') && changed.fire(),
    ),
    // Seen: after a push, which writes while its page stands before the document, the lenses of before stayed.
    vscode.workspace.onDidSaveTextDocument(() => changed.fire()),
    vscode.window.onDidChangeVisibleTextEditors(() => changed.fire()),
    vscode.languages.registerCodeLensProvider(SELECTOR, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => {
        if (!showsCodeLens(document.uri)) return [];
        const postmortem = postmortemOf(document);
        return lenses(postmortem, lookupFor(document.uri))
          .filter(works)
          .map(
            ({ span, title, does }) =>
              new vscode.CodeLens(toRange(postmortem.lines, span), {
                title,
                command: COMMANDS[does],
                arguments: [document.uri],
              }),
          );
      },
    }),
  );
};
