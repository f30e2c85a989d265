import * as vscode from 'vscode';
import { dataFlows, flowTable, type Flow } from '../../../core/http/data-flow.ts';
import { isLocal } from '../../../core/http/is-local.ts';
import { FORGES } from '../../../core/publish/review/forges.ts';
import { PUBLISHERS } from '../../../core/publishers/index.ts';
import { TRACKERS } from '../../../core/trackers/index.ts';
import type { App, Command } from '../../app.ts';
import { lastRequest } from '../../captured/connections.ts';
import { secretsFrom } from '../../secrets.ts';
import { baseUrl, cacheDays, mayAskModels } from '../../settings.ts';
import { allSources } from '../../captured/sources.ts';

const SCHEME = 'postmortem-flow';
const PAGE = vscode.Uri.from({ scheme: SCHEME, path: '/What Leaves This Machine.md' });
const changed = new vscode.EventEmitter<vscode.Uri>();
let text = '';
let provider: vscode.Disposable | undefined;

/** What Leaves This Machine?: a page made from the registries, the settings and what was sent since the window opened. */
export const showDataFlow: Command = async (app) => {
  text = await page(app);
  if (!provider) {
    provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: () => text,
      onDidChange: changed.event,
    });
    app.context.subscriptions.push(provider, changed);
  }
  changed.fire(PAGE);
  await vscode.commands.executeCommand('markdown.showPreview', PAGE);
};

async function page(app: App): Promise<string> {
  const flows = dataFlows(
    { sources: allSources(), trackers: TRACKERS, publishers: PUBLISHERS, forges: FORGES },
    ({ id, defaultBaseUrl }) => baseUrl(id, defaultBaseUrl),
  );
  const known = await Promise.all(
    flows.map(async (flow) => ({ flow, isConnected: await connected(app, flow) })),
  );
  const [on, off] = [true, false].map((wanted) =>
    known.filter(({ isConnected }) => isConnected === wanted).map(({ flow }) => flow),
  );
  return [
    '# What leaves this machine',
    'Nothing, until you ask for it. There is no telemetry. This is what may go out, to whom and when.',
    '## Connected',
    tableOr(on ?? [], 'Nothing is connected: no request can be made.'),
    '## Not connected',
    tableOr(off ?? [], 'Everything is connected.'),
    '## Everything else',
    `- A language model is asked only by Second Opinion on Wording… and, where that is ticked, behind a new draft from an incident, and only where \`postmortem.languageModel\` allows it. It is **${mayAskModels() ? 'allowed' : 'not allowed'}** now.`,
    `- Captured events are kept on this machine for ${cacheDays()} days, those of restricted documents in memory only. *Clear Captured Data…* takes them away.`,
    '- Tokens are in the secret storage of the editor; they are in no setting, document, log or cache, and go to the hosts above alone.',
    '- A link that you open at its source opens in your browser.',
  ].join('\n\n');
}

const tableOr = (flows: readonly Flow[], none: string): string =>
  flows.length === 0 ? none : flowTable(flows, told);

const told = ({ id }: Flow): string => lastRequest(id) ?? 'none in this window';

async function connected(app: App, { id, secrets }: Flow): Promise<boolean> {
  const connector = [...allSources(), ...TRACKERS, ...PUBLISHERS].find(
    (one) => one.id === id && one.secrets.length === secrets.length,
  );
  if (!connector || isLocal(connector)) return false;
  return (await secretsFrom(app, id, connector.secrets)) !== undefined;
}
