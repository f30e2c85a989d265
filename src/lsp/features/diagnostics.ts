import {
  DiagnosticTag,
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Related } from '../../core/document/finding.ts';
import { readLines, type Lines } from '../../core/document/lines.ts';
import { configProblems } from '../../core/language/config/config-problems.ts';
import type { Problem } from '../../core/language/problems.ts';
import { rulePage } from '../../node/rule-page.ts';
import { refuseCancelled } from '../answer.ts';
import { checked } from '../checked.ts';
import { toRange, toSeverity } from '../convert.ts';
import type { Feature, Server } from '../server.ts';

/**
 * Problems, asked for by an editor that can, else sent as one types. The protocol tells of no caret, so the end of what
 * was typed last counts as one: what is said of that sentence or item waits until the document is saved, or rests.
 */
export const diagnostics: Feature = (server) => {
  restWhenNobodyTypes(server);
  return server.client.pullsProblems ? whenAsked(server) : asOneTypes(server);
};

const whenAsked: Feature = (server) => {
  const { connection } = server;
  connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
      const items = await diagnosticsOf(server, textDocument.uri);
      refuseCancelled(token);
      const resultId = idOf(items);
      return resultId === previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  );
  server.onDidChangeAround(() => void connection.languages.diagnostics.refresh());
  return {
    diagnosticProvider: {
      identifier: 'postmortem',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    },
  };
};

const asOneTypes: Feature = (server) => {
  const { connection, documents } = server;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const stop = ({ uri }: TextDocument): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const run = async (document: TextDocument): Promise<void> => {
    const { uri, version } = document;
    const found = await diagnosticsOf(server, uri);
    // What is closed was told to have none, and what changed is looked at again.
    const isCurrent = isOpen(server, uri) && document.version === version;
    if (isCurrent) await connection.sendDiagnostics({ uri, version, diagnostics: found });
  };
  const soon = (document: TextDocument): void => {
    stop(document);
    if (isOpen(server, document.uri))
      timers.set(
        document.uri,
        setTimeout(() => void run(document), PAUSE),
      );
  };
  documents.on('change', soon);
  documents.on('close', (document) => {
    stop(document);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  server.onDidChangeAround(() => [...documents.all(), ...documents.configs()].forEach(soon));
  return {};
};

const isOpen = ({ documents }: Server, uri: string): boolean =>
  documents.get(uri) !== undefined || documents.config(uri) !== undefined;

/** Milliseconds: a burst of keys is looked at once. */
const PAUSE = 50;
/** Milliseconds without a key after which nobody is in the middle of a sentence. */
const REST = 2000;

/** Tells all that depend on it where something was held back. */
function restWhenNobodyTypes(server: Server): void {
  const { documents } = server;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const rest = async (document: TextDocument): Promise<void> => {
    if (documents.get(document.uri) !== document) return;
    const caret = documents.caretIn(document);
    if (caret === undefined) return;
    documents.rest(document);
    const [held, all] = [await checked(server, document, { caret }), await checked(server, document)];
    if (held.problems.length !== all.problems.length) server.changedAround();
  };
  const stop = ({ uri }: TextDocument): void => clearTimeout(timers.get(uri));
  documents.on('change', (document) => {
    stop(document);
    timers.set(
      document.uri,
      setTimeout(() => void rest(document), REST),
    );
  });
  documents.on('save', (document) => {
    stop(document);
    void rest(document);
  });
  documents.on('close', (document) => {
    stop(document);
    timers.delete(document.uri);
  });
}

async function diagnosticsOf(server: Server, uri: string): Promise<Diagnostic[]> {
  const document = server.documents.get(uri);
  if (document) {
    const { postmortem, problems } = await checked(server, document);
    const { hasRelated } = server.client;
    const { lines } = postmortem;
    return problems.map((problem) => ({
      ...toDiagnostic(problem, lines),
      ...(hasRelated && problem.related && { relatedInformation: toRelated(problem.related, lines, uri) }),
    }));
  }
  const text = server.documents.config(uri)?.getText();
  if (text === undefined) return [];
  const lines = readLines(text);
  return configProblems(text).map((problem) => toDiagnostic(problem, lines));
}

export function toDiagnostic({ span, message, level, code }: Problem, lines: Lines): Diagnostic {
  const href = rulePage(code);
  return {
    range: toRange(lines, span),
    message,
    severity: toSeverity(level),
    source: 'postmortem',
    code,
    ...(href !== undefined && { codeDescription: { href } }),
    // Faded, as what does nothing is in code.
    ...(code === 'ignore/unused' && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

const toRelated = (related: readonly Related[], lines: Lines, uri: string): DiagnosticRelatedInformation[] =>
  related.map(({ span, message }) => ({ location: { uri, range: toRange(lines, span) }, message }));

/** The same for the same problems. */
function idOf(items: readonly Diagnostic[]): string {
  let hash = 0;
  for (const sign of JSON.stringify(items)) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return `${items.length}-${hash >>> 0}`;
}
