import { readActionItems } from '../../actions/read-items.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { Span } from '../../document/span.ts';
import { textsAt, type Text } from '../yaml-texts.ts';
import { markdownLinks } from './markdown-links.ts';
import type { SourcePage } from './source-pages.ts';

/** A place that leads to a page of the web, or to a file with a heading in it. */
export interface DocumentLink {
  readonly span: Span;
  readonly to: { readonly url: string } | { readonly path: string; readonly fragment: string | undefined };
}

export interface LinkContext {
  /** The page of a ticket, where its tracker and what is set for it tell. */
  readonly ticketPage?: (ticket: string, tracker: string | undefined) => string | undefined;
  /** The page of what a tool has recorded, where something captured tells. */
  readonly sourcePage?: SourcePage;
}

/** Sources of entries, incidents, tickets, and links of the prose to files and headings. */
export function documentLinks(postmortem: Postmortem, context: LinkContext = {}): readonly DocumentLink[] {
  return [
    ...sourceLinks(postmortem, context),
    ...ticketLinks(postmortem, context),
    ...markdownLinks(postmortem).map(({ span, path, fragment }) => ({ span, to: { path, fragment } })),
  ];
}

const WEB = /^https?:\/\/\S+$/;

function sourceLinks(postmortem: Postmortem, { sourcePage }: LinkContext): readonly DocumentLink[] {
  return [
    ...textsAt(postmortem.text, postmortem.frontMatter, ['incidents']),
    ...sourcesOf(postmortem),
  ].flatMap(({ text, span }) => {
    const url = WEB.test(text) ? text : sourcePage?.(text);
    return url === undefined ? [] : [{ span, to: { url } }];
  });
}

const sourcesOf = ({ timeline, text }: Postmortem): readonly Text[] =>
  (timeline?.entries ?? []).flatMap(({ sources }) =>
    sources.flatMap(({ uri, span }) => {
      const inside = text.slice(span.start, span.end).indexOf(uri);
      const start = span.start + inside;
      return inside < 0 ? [] : [{ text: uri, span: { start, end: start + uri.length } }];
    }),
  );

function ticketLinks({ actionItems }: Postmortem, { ticketPage }: LinkContext): readonly DocumentLink[] {
  return readActionItems({ actionItems }).flatMap(({ ticket, tracker }, index) => {
    const span = actionItems[index]?.fields['ticket']?.span;
    const url = ticket === undefined || WEB.test(ticket) ? ticket : ticketPage?.(ticket, tracker);
    return span && url !== undefined ? [{ span, to: { url } }] : [];
  });
}
