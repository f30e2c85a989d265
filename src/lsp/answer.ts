import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Postmortem } from '../core/document/postmortem.ts';
import type { Server } from './server.ts';

interface OnDocument {
  readonly textDocument: { readonly uri: string };
}

/** A postmortem that was asked about. */
export interface Asked {
  readonly document: TextDocument;
  readonly postmortem: Postmortem;
}

/** A handler for requests about a postmortem; of what is none, or isn't open, there is nothing to say. */
export const aboutPostmortem =
  <P extends OnDocument, T>(
    { documents }: Server,
    answer: (asked: Asked, params: P) => T | Promise<T>,
  ): ((params: P, token?: CancellationToken) => Promise<T | null>) =>
  async (params, token) => {
    const document = documents.get(params.textDocument.uri);
    if (!document) return null;
    const told = await answer({ document, postmortem: documents.postmortemOf(document) }, params);
    refuseCancelled(token);
    return told;
  };

/** What was waited for may no longer be wanted. */
export function refuseCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested === true)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
