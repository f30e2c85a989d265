import * as vscode from 'vscode';
import { documentLinks, type DocumentLink } from '../../../core/language/links/document-links.ts';
import { headingSlugs } from '../../../core/language/links/heading-slugs.ts';
import { sourcePages } from '../../../core/language/links/source-pages.ts';
import type { Lines } from '../../../core/document/lines.ts';
import type { Feature } from '../../app.ts';
import { toRange } from '../../convert.ts';
import { postmortemOf, SELECTOR } from '../../documents.ts';
import { linkedFile } from '../../workspace/linked-file.ts';
import { ticketPageOf } from '../../actions/ticket-page.ts';
import { readWorkspacePostmortem } from '../../workspace/workspace-postmortems.ts';

/** Where a link to a heading leads; the line is looked up when somebody follows it. */
const headingOf = new WeakMap<vscode.DocumentLink, { readonly file: vscode.Uri; readonly slug: string }>();

/** Sources, tickets and Markdown links as links. */
export const links: Feature = (app) =>
  vscode.languages.registerDocumentLinkProvider(SELECTOR, {
    provideDocumentLinks: (document) => {
      const postmortem = postmortemOf(document);
      const ticketPage = ticketPageOf(document.uri);
      const sourcePage = sourcePages(app.captured.get(document.uri).events);
      return documentLinks(postmortem, { ticketPage, sourcePage }).flatMap((link) =>
        toLink(document.uri, link, postmortem.lines),
      );
    },
    resolveDocumentLink: async (link) => {
      const heading = headingOf.get(link);
      if (!heading) return link;
      const target = await readWorkspacePostmortem(heading.file);
      const found = target && headingSlugs(target).find(({ slug }) => slug === heading.slug);
      const line = found && target.lines.positionAt(found.heading.span.start).line + 1;
      link.target = line === undefined ? heading.file : heading.file.with({ fragment: `L${line}` });
      return link;
    },
  });

function toLink(
  document: vscode.Uri,
  { span, to }: DocumentLink,
  lines: Lines,
): readonly vscode.DocumentLink[] {
  const range = toRange(lines, span);
  if ('url' in to) return [new vscode.DocumentLink(range, vscode.Uri.parse(to.url))];
  const file = to.path === '' ? document : linkedFile(document, to.path);
  if (!file) return [];
  if (to.fragment === undefined || to.fragment === '') return [new vscode.DocumentLink(range, file)];
  const link = new vscode.DocumentLink(range);
  headingOf.set(link, { file, slug: decoded(to.fragment) });
  return [link];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
