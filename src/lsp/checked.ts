import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ignoredIn } from '../core/config/ignored-in.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { problems, type Problem, type ProblemsContext } from '../core/language/problems.ts';
import type { Server } from './server.ts';

export interface Checked {
  readonly postmortem: Postmortem;
  readonly problems: readonly Problem[];
}

interface Options {
  /** All of them, whatever somebody is writing about. */
  readonly atRest?: boolean;
  /** Where somebody writes, if that isn't where they are now. */
  readonly caret?: number;
}

/** The problems of a document as it is once everything they depend on is there. */
export async function checked(
  server: Server,
  document: TextDocument,
  options: Options = {},
): Promise<Checked> {
  const context = await contextFor(server, document);
  const changed = await server.changedIn(document, server.documents.postmortemOf(document));
  // It may have changed while something was waited for.
  const postmortem = server.documents.postmortemOf(document);
  const at = options.caret ?? server.documents.caretIn(document);
  const caret = options.atRest === true ? undefined : at;
  const found = problems(postmortem, {
    ...context,
    ...(caret === undefined ? {} : { caret }),
    ...(changed === undefined ? {} : { changedLines: changed }),
  });
  return { postmortem, problems: found };
}

/** What rules may know of the world beside the document. The repository's levels win over the setting's. */
export async function contextFor(
  { configs, postmortems, settings }: Server,
  { uri }: TextDocument,
): Promise<ProblemsContext> {
  const { config, path } = await configs.of(uri);
  const { levels, draft } = settings();
  return {
    now: Date.now(),
    config: { ...config, levels: { ...levels, ...config.levels } },
    draft,
    ignored: path === undefined ? [] : ignoredIn(path, config.ignore),
    lookup: postmortems.lookupFor(uri, config.holidays),
  };
}
