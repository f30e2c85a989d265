import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { CONFIG_FILE, isConfigUri, pathOf } from '../places.ts';
import type { Feature, Server } from '../server.ts';

/** `.postmortem.yaml` and the postmortems beside the open ones, as the editor tells of them. */
export const watching: Feature = (server) => {
  const { connection, client, configs, documents, postmortems } = server;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    if (uris.some(isConfigUri)) forgetConfigs(server);
    const paths = uris.filter((uri) => !isConfigUri(uri)).flatMap((uri) => pathOf(uri) ?? []);
    if (paths.length > 0) void postmortems.changed(paths);
  });
  connection.onInitialized(() => {
    if (client.watchesFiles) void watch(server);
  });
  whileConfigsAreTyped(server);
  // Where the editor watches nothing, a look at the disk with each document that is opened or saved has to do.
  if (!client.watchesFiles) {
    documents.on('open', () => configs.forget());
    documents.on('save', () => forgetConfigs(server));
  }
  return {};
};

const watch = ({ connection }: Server): Promise<unknown> =>
  connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: `**/${CONFIG_FILE}` }, { globPattern: '**/*.postmortem.md' }],
  });

function forgetConfigs({ configs, changedAround }: Server): void {
  configs.forget();
  changedAround();
}

/** Milliseconds: every open postmortem is checked again, so a burst of keys is one change. */
const PAUSE = 250;

/** What is typed into an open `.postmortem.yaml` holds before it is saved. */
function whileConfigsAreTyped(server: Server): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = ({ uri }: { readonly uri: string }): void => {
    if (!isConfigUri(uri)) return;
    clearTimeout(timer);
    timer = setTimeout(() => forgetConfigs(server), PAUSE);
  };
  server.documents.on('change', soon);
  server.documents.on('close', soon);
}
