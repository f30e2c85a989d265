import { CodeLensRefreshRequest } from 'vscode-languageserver/node';
import { lenses } from '../../core/language/hints/lenses.ts';
import { aboutPostmortem } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { Feature } from '../server.ts';

/** How far a timeline and the action items are, and how many postmortems share a factor. What lenses do needs panels and previews, so here they only tell. */
export const codeLens: Feature = (server) => {
  server.connection.onCodeLens(
    aboutPostmortem(server, ({ document, postmortem }) =>
      server.settings().codeLens
        ? lenses(postmortem, server.postmortems.lookupFor(document.uri))
            .filter(({ tells }) => tells === true)
            .map(({ span, title }) => ({
              range: toRange(postmortem.lines, span),
              command: { title, command: '' },
            }))
        : [],
    ),
  );
  // The other postmortems become known in time, and are others when a file changes.
  server.onDidChangeAround(() => {
    if (server.client.refreshesLenses) void server.connection.sendRequest(CodeLensRefreshRequest.type);
  });
  return { codeLensProvider: { resolveProvider: false } };
};
