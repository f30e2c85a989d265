import type { Outbox } from '../core/http/once/outbox.ts';
import {
  lookAgain,
  sayKey,
  sayNotMade,
  unclearIn,
  type Said,
  type Unclear,
} from '../core/actions/push/resolve-push.ts';
import { ConnectorError } from '../core/http/connector-error.ts';
import { openOutboxOf } from '../node/outbox.ts';
import type { ExitCode, Output } from './command.ts';
import type { PushOptions, Resolution } from './push-options.ts';
import { keepKey, type PushedFile } from './pushed-file.ts';

/** `postmortem push --resolve`: clears up what a push could not. 0 where nothing of it is left. */
export async function resolveFile(
  found: PushedFile,
  { items, resolve = { kind: 'look' } }: Pick<PushOptions, 'items' | 'resolve'>,
  output: Output,
): Promise<ExitCode> {
  const outbox = await openOutboxOf(found.path, found.id);
  try {
    const all = await unclearIn({ postmortem: found.postmortem, targets: found.targets, sent: outbox });
    const meant = all.filter(({ name }) => items.length === 0 || items.includes(name));
    if (meant.length === 0) output.warn('Nothing is unclear: each request got its answer.\n');
    let left = 0;
    for (const unclear of meant) {
      const said = await decide(unclear, resolve, { found, outbox });
      if (!(await tell(found, unclear, { said, output }))) left += 1;
    }
    return left > 0 ? 1 : 0;
  } finally {
    await outbox.close();
  }
}

async function decide(
  unclear: Unclear,
  resolution: Resolution,
  { found, outbox }: { readonly found: PushedFile; readonly outbox: Outbox },
): Promise<Said> {
  const { label } = unclear.target.tracker;
  try {
    if (resolution.kind === 'key')
      return await sayKey(unclear, resolution.key, { outbox, items: found.items });
    if (resolution.kind === 'not-made') return await sayNotMade(unclear, outbox);
    const ticket = await lookAgain(unclear, outbox);
    return ticket
      ? { ticket }
      : {
          refused: `${label} shows no ticket. Where there is one, say --key; where there is none, --not-made.`,
        };
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    return { refused: error.message };
  }
}

/** True where it is clear now. */
async function tell(
  found: PushedFile,
  { item, name }: Unclear,
  { said, output }: { readonly said: Said; readonly output: Output },
): Promise<boolean> {
  if ('refused' in said) {
    output.warn(`${name}: unknown. ${said.refused}\n`);
    return false;
  }
  if ('cleared' in said) {
    output.warn(`${name} has no ticket: the next push makes it.\n`);
    return true;
  }
  output.warn(`${name} is ${said.ticket.key} ${said.ticket.url}\n`);
  return item === undefined || keepKey(found, item, said.ticket.key, output);
}
