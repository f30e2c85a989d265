import type { DocumentLink } from 'vscode-languageserver/node';
import { documentLinks, type DocumentLink as Link } from '../../core/language/links/document-links.ts';
import { headingSlugs } from '../../core/language/links/heading-slugs.ts';
import { TRACKERS } from '../../core/trackers/index.ts';
import { aboutPostmortem, type Asked } from '../answer.ts';
import { folderOf } from '../configs.ts';
import { toRange } from '../convert.ts';
import { decoded, linkedPath, uriOf } from '../places.ts';
import type { Feature, Server } from '../server.ts';

/** Sources, tickets and Markdown links as links. */
export const links: Feature = (server) => {
  server.connection.onDocumentLinks(
    aboutPostmortem(server, async (asked) => {
      const { config } = await server.configs.of(asked.document.uri);
      const ticketPage = ticketPageOf(Object.keys(config.trackers));
      const found = documentLinks(asked.postmortem, { ticketPage }).map((link) =>
        toLink(server, asked, link),
      );
      return (await Promise.all(found)).flat();
    }),
  );
  return { documentLinkProvider: { resolveProvider: false } };
};

/** The tracker that an item names, else the first that is set up. Only pages at a vendor's own address are known here. */
const ticketPageOf =
  (configured: readonly string[]) =>
  (key: string, named: string | undefined): string | undefined => {
    const order = [...(named === undefined ? [] : [named]), ...configured];
    const trackers = order.flatMap((id) => TRACKERS.find((one) => one.id === id) ?? []);
    return trackers
      .map((one) => one.page(key, { baseUrl: one.defaultBaseUrl }))
      .find((page) => page !== undefined);
  };

async function toLink(server: Server, asked: Asked, { span, to }: Link): Promise<readonly DocumentLink[]> {
  const range = toRange(asked.postmortem.lines, span);
  if ('url' in to) return [{ range, target: to.url }];
  const target = await targetOf(server, asked, to);
  return target === undefined ? [] : [{ range, target }];
}

async function targetOf(
  server: Server,
  { document, postmortem }: Asked,
  { path, fragment }: Extract<Link['to'], { readonly path: string }>,
): Promise<string | undefined> {
  const file =
    path === '' ? undefined : linkedPath(document.uri, path, folderOf(document.uri, server.folders()));
  if (path !== '' && file === undefined) return undefined;
  const uri = file === undefined ? document.uri : uriOf(file);
  if (fragment === undefined || fragment === '') return uri;
  const target = file === undefined ? postmortem : (await server.postmortems.read(file))?.postmortem;
  const found = target && headingSlugs(target).find(({ slug }) => slug === decoded(fragment));
  return found ? `${uri}#L${target.lines.positionAt(found.heading.span.start).line + 1}` : uri;
}
