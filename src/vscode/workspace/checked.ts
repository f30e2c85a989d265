import * as vscode from 'vscode';
import { ignoredIn } from '../../core/config/ignored-in.ts';
import type { Postmortem } from '../../core/document/postmortem.ts';
import { withOpinions } from '../../core/language/opinion/with-opinions.ts';
import { problems, type Problem, type ProblemsContext } from '../../core/language/problems.ts';
import { changedIn } from './changed.ts';
import { configAt } from '../config.ts';
import { toOffset } from '../convert.ts';
import { postmortemOf } from '../documents.ts';
import { opinionsOn } from '../models/opinions.ts';
import { draftLoudness, levels } from '../settings.ts';
import { ticketLookup } from '../actions/ticket-statuses.ts';
import { lookupFor } from './workspace-postmortems.ts';

export interface CheckedDocument {
  readonly postmortem: Postmortem;
  readonly problems: readonly Problem[];
}

/** The problems of a document as it is now; what is being written is left in peace. */
export function checked(
  document: vscode.TextDocument,
  options: { readonly atRest?: boolean } = {},
): CheckedDocument {
  const postmortem = postmortemOf(document);
  const caret = options.atRest === true ? undefined : caretIn(document, postmortem);
  const changedLines = changedIn(document, postmortem);
  const context: ProblemsContext = {
    ...contextFor(document),
    ...(caret === undefined ? {} : { caret }),
    ...(changedLines === undefined ? {} : { changedLines }),
  };
  const found = problems(postmortem, context);
  const said = opinionsOn(document.uri);
  return { postmortem, problems: said ? withOpinions(postmortem, found, said.opinions, said.model) : found };
}

/** What rules may know of the world beside the document. The repository's levels win over the setting's. */
export function contextFor(document: Pick<vscode.TextDocument, 'uri'>): ProblemsContext {
  const { config, folder } = configAt(document.uri);
  // The paths of `ignore` are counted from where the configuration stands.
  const path = folder
    ? document.uri.path.slice(folder.path.length + 1)
    : vscode.workspace.asRelativePath(document.uri, false);
  return {
    now: Date.now(),
    config: { ...config, levels: { ...levels(document.uri), ...config.levels } },
    draft: draftLoudness(document.uri),
    ignored: ignoredIn(path, config.ignore),
    lookup: { ...lookupFor(document.uri), ticket: ticketLookup },
  };
}

function caretIn(document: vscode.TextDocument, { lines }: Postmortem): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? toOffset(lines, editor.selection.active) : undefined;
}
