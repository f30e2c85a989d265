import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { eventually } from '../../../support/eventually.ts';

const CLI = resolve('dist/cli.js');

/** An editor that understands all that we may send. */
export const NEWEST: ClientCapabilities = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    hover: { contentFormat: ['markdown'] },
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
    codeAction: {
      disabledSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
  },
};

/** One that understands what was in the protocol from the beginning. */
export const OLDEST: ClientCapabilities = {};

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcessWithoutNullStreams;
  readonly initialized: InitializeResult;
  /** What the server has registered by itself. */
  readonly registered: readonly string[];
  /** How often it said that problems are to be asked for again. */
  readonly refreshes: () => number;
  /** All that was sent for an address, oldest first. */
  readonly published: (uri: string) => readonly PublishDiagnosticsParams[];
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, edits: readonly Edit[]) => Promise<void>;
  readonly save: (uri: string) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  readonly pull: (uri: string) => Promise<readonly Diagnostic[]>;
  /** The exit code after shutdown and exit. */
  readonly leave: () => Promise<number | null>;
}

export interface Edit {
  readonly range: Range;
  readonly text: string;
}

interface Start {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
}

/** Starts the built server as an editor does, over standard input and output, in these folders. */
export async function startEditor(
  folders: readonly string[],
  { capabilities = NEWEST, settings }: Start = {},
): Promise<Editor> {
  const child = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (data) => said.push(String(data)));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const registered: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  let refreshes = 0;
  connection.onRequest(
    'client/registerCapability',
    ({ registrations }: { registrations: readonly { method: string }[] }) => {
      registered.push(...registrations.map(({ method }) => method));
    },
  );
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes += 1;
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions: settings,
    workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder })),
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    process: child,
    initialized,
    registered,
    refreshes: () => refreshes,
    published: (uri) => published.filter((one) => one.uri === uri),
    open: (uri, text, languageId = 'postmortem') =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      }),
    save: (uri) => connection.sendNotification('textDocument/didSave', { textDocument: { uri } }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pull: async (uri) => {
      const report = await connection.sendRequest<{ items: readonly Diagnostic[] }>(
        'textDocument/diagnostic',
        {
          textDocument: { uri },
        },
      );
      return report.items;
    },
    leave: async () => {
      const ended = new Promise<number | null>((done) => child.on('exit', done));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await ended;
      connection.dispose();
      // Whatever a server writes beside the protocol is a fault that nobody has caught.
      if (said.length > 0) throw new Error(said.join(''));
      return code;
    },
  };
}

/** An editor for the time of a test. */
export async function withEditor(
  folders: readonly string[],
  use: (editor: Editor) => Promise<void>,
  start: Start = {},
): Promise<void> {
  const editor = await startEditor(folders, start);
  try {
    await use(editor);
  } finally {
    editor.process.kill();
  }
}

export const uriIn = (folder: string, name: string): string => pathToFileURL(`${folder}/${name}`).href;

/** The problems that were sent for an address last, once they fit. */
export async function publishedOnce(
  editor: Editor,
  uri: string,
  fits: (last: PublishDiagnosticsParams) => boolean,
): Promise<PublishDiagnosticsParams> {
  let found: PublishDiagnosticsParams | undefined;
  await eventually(async () => {
    const last = editor.published(uri).at(-1);
    assert.ok(last && fits(last), JSON.stringify(last));
    found = last;
  });
  assert.ok(found);
  return found;
}
