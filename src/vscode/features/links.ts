import * as vscode from 'vscode';
import { documentLinks, type DocumentLink } from '../../core/language/links/document-links.ts';
import { headingSlugs } from '../../core/language/links/heading-slugs.ts';
import { sourcePages } from '../../core/language/links/source-pages.ts';
import type { Lines } from '../../core/document/lines.ts';
import { TRACKERS } from '../../core/trackers/index.ts';
import type { Feature } from '../app.ts';
import { configNow } from '../config.ts';
import { toRange } from '../convert.ts';
import { postmortemOf, SELECTOR } from '../documents.ts';
import { linkedFile } from '../linked-file.ts';
import { baseUrl } from '../settings.ts';
import { readWorkspacePostmortem } from '../workspace-postmortems.ts';

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

/** The tracker that an item names, else the first that is set up, then any whose keys look like this one. */
function ticketPageOf(
  document: vscode.Uri,
): (key: string, tracker: string | undefined) => string | undefined {
  const configured = Object.keys(configNow(document).trackers);
  return (key, named) => {
    const order = [...(named === undefined ? [] : [named]), ...configured];
    const trackers = order.flatMap((id) => TRACKERS.find((one) => one.id === id) ?? []);
    const pages = trackers.map((one) => one.page(key, { baseUrl: baseUrl(one.id, one.defaultBaseUrl) }));
    return pages.find((page) => page !== undefined);
  };
}
