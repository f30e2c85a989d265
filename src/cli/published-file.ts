import { realpath } from 'node:fs/promises';
import type { Config } from '../core/config/config.ts';
import type { Outbox } from '../core/http/once/outbox.ts';
import type { Postmortem } from '../core/document/postmortem.ts';
import { PUBLISHERS } from '../core/publishers/index.ts';
import type { PublishTarget } from '../core/publish/publisher.ts';
import { frontOf } from '../core/publish/run/front.ts';
import { planPublish, type PublishRow } from '../core/publish/run/plan-publish.ts';
import { publicationFor, whyUnpublished } from '../core/publish/run/publication.ts';
import { writePublished } from '../core/publish/run/write-published.ts';
import { pageOfFile } from '../node/git.ts';
import type { Output } from './command.ts';
import { configFor } from './config.ts';
import { connectedOf } from './connected.ts';
import { editFile, readPostmortem } from './postmortem-file.ts';
import type { PublishOptions } from './publish-options.ts';

/** A file that is published, with all that it takes. */
export interface PublishedFile {
  /** As it was named, for messages. */
  readonly file: string;
  readonly path: string;
  readonly id: string;
  readonly postmortem: Postmortem;
  readonly config: Config;
  readonly targets: readonly PublishTarget[];
  /** A page where others can read it. */
  readonly url: string | undefined;
}

/** All that is needed, or why it can't be begun. */
export async function readPublished(
  { file, to }: Pick<PublishOptions, 'file' | 'to'>,
  { output, signal }: { readonly output: Output; readonly signal: AbortSignal },
): Promise<PublishedFile | string> {
  const postmortem = await readPostmortem(file);
  if (typeof postmortem === 'string') return `${file}: ${postmortem}`;
  const why = whyUnpublished(postmortem);
  if (why !== undefined) return `${file}: ${why}`;
  const { id } = frontOf(postmortem);
  if (id === undefined)
    return `${file} has no \`id\` in its front matter, by which what is published is found again.`;
  const { config } = await configFor(file);
  const unnamed = to.find((one) => !Object.hasOwn(config.publish, one));
  if (unnamed !== undefined)
    return `To publish to ${unnamed}, .postmortem.yaml must say where: add \`publish: { ${unnamed}: … }\`.`;
  const wanted = Object.entries(config.publish).filter(
    ([one]) => to.length === 0 || to.some((id) => id === one),
  );
  const use = { signal, onWait: (why: string) => output.warn(`${why}\n`) };
  const { connected, lacking } = connectedOf(PUBLISHERS, Object.fromEntries(wanted), use);
  for (const lack of lacking) output.warn(`${lack}\n`);
  if (connected.length === 0) return lacking.length > 0 ? NOT_CONNECTED : NOT_NAMED;
  // In the registry's order: what links to a page comes behind it.
  const targets = PUBLISHERS.flatMap((publisher) =>
    connected
      .filter(({ connector }) => connector === publisher)
      .map(({ connection }) => ({ publisher, connection })),
  );
  const path = await realpath(file);
  return { file, path, id, postmortem, config, targets, url: await pageOfFile(path) };
}

const NOT_CONNECTED = 'Nothing of it is connected: nothing was sent.';
const NOT_NAMED =
  'Nothing is named yet to publish to: add `publish: { confluence: { space: KEY } }` to .postmortem.yaml.';

export const planOf = (
  { postmortem, config, targets, url }: PublishedFile,
  sent: Pick<Outbox, 'get'>,
): Promise<readonly PublishRow[]> =>
  planPublish({
    targets,
    published: frontOf(postmortem).published,
    sent,
    publications: ({ publisher }, pages) =>
      publicationFor(publisher, { postmortem, config, now: Date.now(), url, pages }),
  });

/** Writes an id into the file as it is now, and says so where it can't. */
export async function keepId(
  { path, file, postmortem }: PublishedFile,
  publisher: string,
  { key, output }: { readonly key: string; readonly output: Output },
): Promise<boolean> {
  const instead = frontOf(postmortem).published[publisher];
  let isThere = false;
  const isWritten = await editFile(path, (now) => {
    const edit = writePublished(now, publisher, { key, instead });
    isThere = edit !== undefined || frontOf(now).published[publisher] === key;
    return edit ? [edit] : [];
  });
  if (isWritten && isThere) return true;
  output.warn(
    `It is there as ${key}, but ${file} could not take that. Add "published: { ${publisher}: ${key} }" to its front matter; publishing again makes no second.\n`,
  );
  return false;
}
