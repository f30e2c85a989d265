import { TextDocuments, type Connection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changeBetween } from '../core/document/change-between.ts';
import { parsePostmortem } from '../core/document/parse.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { isConfigUri, isPostmortem, pathOf } from './places.ts';

/** The documents that the editor holds. */
export interface Documents {
  /** Postmortems only. */
  all(): readonly TextDocument[];
  /** Undefined for what isn't open, or is none of ours. */
  get(uri: string): TextDocument | undefined;
  /** The open document of a file, whatever way its address is written. */
  atPath(path: string): TextDocument | undefined;
  config(uri: string): TextDocument | undefined;
  configs(): readonly TextDocument[];
  /** The document as the core reads it; read again only where its version changed, and then only what changed. */
  postmortemOf(document: TextDocument): Postmortem;
  /** Behind what was typed last; undefined once nobody types there. */
  caretIn(document: TextDocument): number | undefined;
  /** Nobody types in it any more. */
  rest(document: TextDocument): void;
  /** The zone of its timeline when it was opened or last saved: what its bare times were written in. */
  savedZone(document: TextDocument): string | undefined;
  on(event: 'open' | 'change' | 'save' | 'close', act: (document: TextDocument) => void): void;
}

interface Reading {
  readonly version: number;
  readonly postmortem: Postmortem;
  readonly caret: number | undefined;
}

export function openDocuments(connection: Connection): Documents {
  const open = new TextDocuments(TextDocument);
  const readings = new Map<string, Reading>();
  const zones = new Map<string, string | undefined>();
  const read = (document: TextDocument): Reading => {
    const known = readings.get(document.uri);
    if (known?.version === document.version) return known;
    const reading = readAgain(document, known);
    readings.set(document.uri, reading);
    return reading;
  };
  const noteZone = (document: TextDocument): void => {
    if (isPostmortem(document)) zones.set(document.uri, read(document).postmortem.timeline?.zone);
  };
  open.onDidOpen(({ document }) => {
    readings.delete(document.uri);
    noteZone(document);
  });
  open.onDidSave(({ document }) => noteZone(document));
  open.onDidClose(({ document: { uri } }) => {
    readings.delete(uri);
    zones.delete(uri);
  });
  open.listen(connection);
  return {
    all: () => open.all().filter(isPostmortem),
    get: (uri) => {
      const found = open.get(uri);
      return found && isPostmortem(found) ? found : undefined;
    },
    atPath: (path) => open.all().find(({ uri }) => pathOf(uri) === path),
    config: (uri) => (isConfigUri(uri) ? open.get(uri) : undefined),
    configs: () => open.all().filter(({ uri }) => isConfigUri(uri)),
    postmortemOf: (document) => read(document).postmortem,
    caretIn: (document) => read(document).caret,
    rest: (document) => {
      readings.set(document.uri, { ...read(document), caret: undefined });
    },
    savedZone: ({ uri }) => zones.get(uri),
    on: (event, act) => {
      const source = {
        open: open.onDidOpen,
        change: open.onDidChangeContent,
        save: open.onDidSave,
        close: open.onDidClose,
      }[event];
      source(({ document }) => act(document));
    },
  };
}

function readAgain(document: TextDocument, before: Reading | undefined): Reading {
  const text = document.getText();
  const { version } = document;
  if (!before) return { version, postmortem: parsePostmortem(text), caret: undefined };
  const edit = changeBetween(before.postmortem.text, text);
  const postmortem = parsePostmortem(text, { postmortem: before.postmortem, edit });
  return { version, postmortem, caret: edit.span.start + edit.newText.length };
}
