import type { Hover } from 'vscode-languageserver/node';
import type { Lines } from '../../core/document/lines.ts';
import { configDocument, configHover } from '../../core/language/config/config-document.ts';
import type { Hover as Told } from '../../core/language/hover/hover-part.ts';
import { hover as hoverAt } from '../../core/language/hover/hover.ts';
import { checked, contextFor } from '../checked.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from '../server.ts';

/** What a field means, what an id refers to, when something was, and why a wording is marked. */
export const hover: Feature = (server) => {
  const { connection, documents, client } = server;
  const shown = (told: Told | undefined, lines: Lines): Hover | null =>
    told
      ? {
          contents: { kind: client.hoverKind, value: told.parts.join('\n\n---\n\n') },
          range: toRange(lines, told.span),
        }
      : null;
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const config = documents.config(uri);
    if (config) {
      const read = configDocument(config.getText());
      return shown(configHover(read, toOffset(read.lines, position)), read.lines);
    }
    const document = documents.get(uri);
    if (!document) return null;
    const { config: own, lookup } = await contextFor(server, document);
    const { postmortem, problems } = await checked(server, document, { atRest: true });
    const told = hoverAt(postmortem, toOffset(postmortem.lines, position), {
      config: own,
      findings: problems,
      ...(lookup && { lookup }),
    });
    return shown(told, postmortem.lines);
  });
  return { hoverProvider: true };
};
