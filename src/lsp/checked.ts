import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ignoredIn } from '../core/config/ignored-in.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { problems, type Problem, type ProblemsContext } from '../core/language/problems.ts';
import type { Server } from './server.ts';

export interface Checked {
  readonly postmortem: Postmortem;
  readonly problems: readonly Problem[];
}

/** The problems of a document as it is once everything they depend on is there; at rest, all of them. */
export async function checked(
  server: Server,
  document: TextDocument,
  options: { readonly atRest?: boolean } = {},
): Promise<Checked> {
  const context = await contextFor(server, document);
  const changed = await server.changedIn(document, server.documents.postmortemOf(document));
  // It may have changed while something was waited for.
  const postmortem = server.documents.postmortemOf(document);
  const caret = options.atRest === true ? undefined : server.documents.caretIn(document);
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
    lookup: postmortems.lookupFor(uri),
  };
}
