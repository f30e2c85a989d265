import {
  createConnection,
  DidChangeWorkspaceFoldersNotification,
  ErrorCodes,
  PositionEncodingKind,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type Message,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { clientOf } from './client.ts';
import { committedTexts } from './committed.ts';
import { createConfigs } from './configs.ts';
import { openDocuments, type Documents } from './documents.ts';
import { FEATURES } from './features/index.ts';
import { framedInput } from './framed-input.ts';
import { workspaceFolders } from './folders.ts';
import type { Server } from './server.ts';
import { readSettings } from './settings.ts';
import { workspacePostmortems } from './workspace-postmortems.ts';

/**
 * Serves one editor on these streams until it says `exit` or closes them; that ends the process. So does what is none of
 * the protocol's, with 2, since nothing behind it could be understood.
 */
export function serve(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  log: NodeJS.WritableStream,
): Promise<never> {
  const connection = connectionOn(input, output, log);
  const documents = openDocuments(connection);
  let isInitialized = false;
  connection.onInitialize((params) => {
    if (isInitialized)
      throw new ResponseError(ErrorCodes.InvalidRequest, 'This server is initialized already.');
    isInitialized = true;
    const capabilities = capabilitiesOf(serverFor(connection, documents, params));
    return { capabilities, serverInfo: { name: 'postmortem' } };
  });
  connection.onRequest((method) => {
    if (isInitialized) throw new ResponseError(ErrorCodes.MethodNotFound, `There is no ${method} here.`);
    throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The first request is initialize.');
  });
  connection.listen();
  return new Promise(() => {});
}

function connectionOn(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  log: NodeJS.WritableStream,
): Connection {
  const broken = (why: string): void =>
    void log.write(`This is not the Language Server Protocol: ${why}.\n`, () => process.exit(2));
  const reader = new StreamMessageReader(input.pipe(framedInput(broken)));
  const writer = new StreamMessageWriter(output);
  reader.onError(({ message }) => {
    log.write(`A message could not be read, and is passed over: ${JSON.stringify(message)}\n`);
    const error = { code: ErrorCodes.ParseError, message: 'This message could not be read.' };
    void writer.write({ jsonrpc: '2.0', id: null, error } as Message);
  });
  const connection = createConnection(reader, writer);
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  for (const gone of ['end', 'close']) input.on(gone, () => process.exit(isShutDown ? 0 : 1));
  return connection;
}

function serverFor(connection: Connection, documents: Documents, params: InitializeParams): Server {
  const client = clientOf(params.capabilities);
  const listeners = new Set<() => void>();
  const changedAround = (): void => listeners.forEach((act) => act());
  const folders = workspaceFolders(params);
  let settings = readSettings(params.initializationOptions);
  const server: Server = {
    connection,
    client,
    documents,
    configs: createConfigs(documents, folders.now),
    postmortems: workspacePostmortems(documents, folders.now, changedAround, (words) =>
      connection.console.warn(words),
    ),
    changedIn: committedTexts(documents),
    settings: () => settings,
    folders: folders.now,
    onDidChangeAround: (act) => void listeners.add(act),
    changedAround,
  };
  connection.onDidChangeConfiguration(({ settings: changed }) => {
    settings = readSettings(changed);
    changedAround();
  });
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.type,
    folders.change(() => {
      server.configs.forget();
      void server.postmortems.refresh();
      changedAround();
    }),
  );
  return server;
}

const capabilitiesOf = (server: Server): ServerCapabilities =>
  FEATURES.reduce<ServerCapabilities>((all, feature) => ({ ...all, ...feature(server) }), {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  });
