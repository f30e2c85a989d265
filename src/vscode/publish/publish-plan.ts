import type * as vscode from 'vscode';
import type { Outbox } from '../../core/http/once/outbox.ts';
import type { PublishTarget } from '../../core/publish/publisher.ts';
import { frontOf } from '../../core/publish/run/front.ts';
import { planPublish, type PublishRow } from '../../core/publish/run/plan-publish.ts';
import { publicationFor } from '../../core/publish/run/publication.ts';
import { configOf } from '../config.ts';
import { postmortemOf } from '../documents.ts';
import { pageOfDocument } from '../git.ts';

/** What publishing the document as it is now would do. */
export async function publishPlan(
  document: vscode.TextDocument,
  targets: readonly PublishTarget[],
  sent: Pick<Outbox, 'get'>,
): Promise<readonly PublishRow[]> {
  const postmortem = postmortemOf(document);
  const [config, url] = await Promise.all([configOf(document.uri), pageOfDocument(document.uri)]);
  return planPublish({
    targets,
    published: frontOf(postmortem).published,
    sent,
    publications: ({ publisher }, pages) =>
      publicationFor(publisher, { postmortem, config, now: Date.now(), url, pages }),
  });
}
