import type { PushTarget, TicketRef } from './tracker.ts';

/** A ticket as a person names it, by its key or by the address of its page; undefined where it is neither. */
export function refOf(typed: string, { tracker, connection }: PushTarget): TicketRef | undefined {
  const said = typed.trim();
  const known = tracker.keyIn?.(said, connection);
  if (known !== undefined) return { key: known, url: tracker.page(known, connection) ?? said };
  const isAddress = /^https?:\/\//i.test(said) && URL.canParse(said);
  const keys = isAddress ? keysIn(said, tracker.id) : [said, said.toUpperCase(), `${tracker.id}:${said}`];
  const key = keys.find((one) => {
    const page = tracker.page(one, connection);
    return page !== undefined && (!isAddress || `${bare(said)}/`.startsWith(`${bare(page)}/`));
  });
  return key === undefined ? undefined : { key, url: tracker.page(key, connection) ?? '' };
}

/** What may be the key within an address: a part, a part behind the tracker's name, or a number behind other parts. */
function keysIn(address: string, tracker: string): readonly string[] {
  const parts = new URL(address).pathname.split('/').filter((part) => part !== '');
  const numbered = parts.flatMap((number, index) =>
    parts
      .slice(0, index)
      .flatMap((_, from) =>
        parts.slice(from, index).map((__, to) => `${parts.slice(from, from + to + 1).join('/')}#${number}`),
      ),
  );
  return [...parts.toReversed(), ...parts.map((part) => `${tracker}:${part}`), ...numbered];
}

const bare = (address: string): string =>
  address
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();
