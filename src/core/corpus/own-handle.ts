import { valueAt } from '../schema/validate.ts';

/** Who commits here, as Git is told. */
export interface GitPerson {
  readonly name?: string;
  readonly email?: string;
}

/**
 * Which of the handles is this person: the one that `trackers` gives this e-mail address, else the one that stands before
 * its @, else the one that the name is without blanks, or begins with. Undefined where none fits, or more than one would.
 */
export function ownHandle(
  { name = '', email = '' }: GitPerson,
  handles: ReadonlySet<string>,
  trackers: Readonly<Record<string, unknown>>,
): string | undefined {
  const address = plain(email);
  const words = plain(name).split(/\s+/).filter(Boolean);
  const tries = [
    Object.values(trackers).flatMap((options) => named(valueAt(options, ['users']), address)),
    [address.split('@')[0] ?? ''],
    [words.join('.'), words.join('-'), words.join('_'), words.join('')],
    words.slice(0, 1),
  ];
  for (const [index, one] of tries.entries()) {
    // Who stands in the configuration is somebody, with or without an action item.
    const found = one.flatMap((handle) => (index === 0 ? [handle] : matching(handle, handles)));
    const distinct = new Set(found);
    if (distinct.size === 1) return [...distinct][0];
    if (distinct.size > 1) return undefined;
  }
  return undefined;
}

const named = (users: unknown, address: string): readonly string[] =>
  typeof users === 'object' && users !== null && address.includes('@')
    ? Object.entries(users).flatMap(([handle, account]) =>
        plain(String(account)) === address ? [handle] : [],
      )
    : [];

const matching = (wanted: string, handles: ReadonlySet<string>): readonly string[] =>
  wanted === '' ? [] : [...handles].filter((handle) => plain(handle) === wanted);

const plain = (text: string): string => text.trim().toLowerCase().replace(/^@/, '');
