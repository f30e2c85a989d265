import { MarkupKind, type ClientCapabilities } from 'vscode-languageserver/node';

/** What of the protocol the editor on the other side understands, as far as an answer depends on it. */
export interface Client {
  /** It asks for problems and hears when to ask again; else they are sent to it. */
  readonly pullsProblems: boolean;
  /** It shows other places that a problem speaks of. */
  readonly hasRelated: boolean;
  readonly hasSnippets: boolean;
  readonly hasSnippetEdits: boolean;
  readonly hasVersionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly showsDisabledActions: boolean;
  readonly hasActionLiterals: boolean;
  readonly hasLabelDetails: boolean;
  readonly hasSymbolTrees: boolean;
  readonly hasDefinitionLinks: boolean;
  readonly hoverKind: MarkupKind;
  readonly watchesFiles: boolean;
  readonly tellsFolders: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
}

export function clientOf({ textDocument = {}, workspace = {} }: ClientCapabilities): Client {
  const edits = workspace.workspaceEdit;
  const { hover, completion, codeAction, documentSymbol, definition, diagnostic } = textDocument;
  const problems = diagnostic ?? textDocument.publishDiagnostics;
  const kinds = hover?.contentFormat;
  return {
    pullsProblems: diagnostic !== undefined && workspace.diagnostics?.refreshSupport === true,
    hasRelated: problems?.relatedInformation === true,
    hasSnippets: completion?.completionItem?.snippetSupport === true,
    hasSnippetEdits: edits?.snippetEditSupport === true && edits.documentChanges === true,
    hasVersionedEdits: edits?.documentChanges === true,
    createsFiles: edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true,
    showsDisabledActions: codeAction?.disabledSupport === true,
    hasActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    hasLabelDetails: completion?.completionItem?.labelDetailsSupport === true,
    hasSymbolTrees: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    hasDefinitionLinks: definition?.linkSupport === true,
    hoverKind: kinds?.includes(MarkupKind.Markdown) === false ? MarkupKind.PlainText : MarkupKind.Markdown,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsFolders: workspace.workspaceFolders === true,
    refreshesHints: workspace.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace.codeLens?.refreshSupport === true,
  };
}
