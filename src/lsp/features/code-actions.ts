import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver/node';
import { isFuture } from '../../core/document/version.ts';
import type { Span } from '../../core/document/span.ts';
import { fixes } from '../../core/language/fixes/fixes.ts';
import { idToGive } from '../../core/language/names/give-id.ts';
import { refactorings } from '../../core/language/refactor/index.ts';
import { FIX_ALL, TIDY, documentActions } from '../actions/document-actions.ts';
import { actionOfEdits, actionOfFix, actionOfOffer } from '../actions/to-action.ts';
import { vocabularyActions } from '../actions/vocabulary-actions.ts';
import { configActions } from '../actions/config-actions.ts';
import { aboutPostmortem, type Asked } from '../answer.ts';
import { checked, contextFor } from '../checked.ts';
import { toSpan } from '../convert.ts';
import type { Feature, Server } from '../server.ts';

/** What mends a problem, what leaves it out with a reason, and what could be made of a place. */
export const codeActions: Feature = (server) => {
  const { connection, client, documents } = server;
  const ofPostmortem = aboutPostmortem<CodeActionParams, CodeAction[]>(server, (asked, params) =>
    actionsAt(server, asked, params),
  );
  connection.onCodeAction(async (params, token) => {
    if (!client.hasActionLiterals) return [];
    const config = documents.config(params.textDocument.uri);
    return config ? configActions(server, config, params) : ofPostmortem(params, token);
  });
  return {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL, TIDY],
    },
  };
};

async function actionsAt(
  server: Server,
  asked: Asked,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const { document } = asked;
  const world = await contextFor(server, document);
  const all = await checked(server, document, { atRest: true });
  if (isFuture(all.postmortem)) return [];
  const here: Here = {
    ...all,
    document,
    span: toSpan(all.postmortem.lines, range),
    diagnostics: context.diagnostics,
  };
  return [
    ...(wants(context, CodeActionKind.QuickFix) ? mending(server, here) : []),
    ...offered(server, here, context, world.config),
    ...(wants(context, CodeActionKind.RefactorRewrite) && isAsked(context) ? idGiving(server, here) : []),
    ...(wants(context, CodeActionKind.QuickFix) ? await vocabularyActions(server, here) : []),
    ...(wants(context, CodeActionKind.QuickFix) ? ignoring(server, here) : []),
    ...documentActions(server, here, context.only),
  ];
}

/** What is looked at, and the problems that the editor shows there. */
interface Here extends Awaited<ReturnType<typeof checked>> {
  readonly document: Asked['document'];
  readonly span: Span;
  readonly diagnostics: readonly Diagnostic[];
}

/** A kind is wanted where nothing is said, where it or one above it is named, and where one below it is. */
const wants = ({ only }: CodeActionContext, kind: CodeActionKind): boolean =>
  only === undefined || only.some((one) => isWithin(kind, one) || isWithin(one, kind));

const isWithin = (kind: string, outer: string): boolean =>
  outer === '' || kind === outer || kind.startsWith(`${outer}.`);

/** Editors of before 3.17 don't say whether somebody asked: then somebody did. */
const isAsked = ({ triggerKind }: CodeActionContext): boolean =>
  triggerKind !== CodeActionTriggerKind.Automatic;

const mending = (server: Server, here: Here): CodeAction[] =>
  fixes(here.postmortem, here.problems, here.span)
    .filter(({ ignores }) => !ignores)
    .map((fix) => actionOfFix(server, here, fix));

const ignoring = (server: Server, here: Here): CodeAction[] =>
  fixes(here.postmortem, here.problems, here.span)
    .filter(({ ignores }) => ignores)
    .map((fix) => actionOfFix(server, here, fix));

function offered(
  server: Server,
  here: Here,
  context: CodeActionContext,
  config: Parameters<typeof refactorings>[2]['config'],
): CodeAction[] {
  const found = refactorings(here.postmortem, here.span, {
    config,
    problems: here.problems,
    zone: server.settings().timeZone,
    savedZone: server.documents.savedZone(here.document),
    asked: isAsked(context),
  });
  return found
    .filter(({ kind }) => wants(context, kind))
    .flatMap((offer) => actionOfOffer(server, here, offer));
}

function idGiving(server: Server, { document, postmortem, span }: Here): CodeAction[] {
  const found = idToGive(postmortem, span.start);
  if (!found) return [];
  const own = { uri: document.uri, lines: postmortem.lines, edits: [found.edit] };
  return [actionOfEdits(server, `Give This Entry the Id ${found.id}`, CodeActionKind.RefactorRewrite, [own])];
}
