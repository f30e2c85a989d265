import type * as vscode from 'vscode';
import type { Postmortem } from '../../core/document/postmortem.ts';
import { people } from '../../core/language/names/people.ts';
import type { Confirming } from '../../core/panel/curate/confirmation.ts';
import { confirmedOf, digestsOf, hashOf } from '../../core/timeline/confirm/confirmed.ts';
import type { App } from '../app.ts';

/** Digests of entries that were confirmed in this workspace, by document: no text of them. */
const KEY = 'postmortem.confirmed';
type Kept = Readonly<Record<string, { readonly hash: string; readonly digests: readonly string[] }>>;
const keptIn = ({ context }: App): Kept => context.workspaceState.get<Kept>(KEY, {});

/** Keeps what was confirmed, so that what changes afterwards can be shown. */
export async function keepConfirmed(app: App, uri: vscode.Uri, { timeline }: Postmortem): Promise<void> {
  const entries = timeline?.entries ?? [];
  const kept = { hash: hashOf(entries), digests: digestsOf(entries) };
  await app.context.workspaceState.update(KEY, { ...keptIn(app), [uri.toString()]: kept });
}

/** What is known of a confirmation beside the document; nothing where nobody has confirmed it. */
export function confirmingOf(app: App, uri: vscode.Uri, postmortem: Postmortem): Confirming {
  const confirmed = postmortem.timeline && confirmedOf(postmortem.timeline);
  if (!confirmed) return {};
  const kept = keptIn(app)[uri.toString()];
  const roles = people(postmortem).flatMap(({ handle, role }) => (role ? [[handle, role] as const] : []));
  return {
    roles: Object.fromEntries(roles),
    ...(kept?.hash === confirmed.hash && { digests: kept.digests }),
  };
}
