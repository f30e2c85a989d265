import type { Postmortem } from '../../document/postmortem.ts';
import { mayBeRestricted } from '../../document/restricted.ts';
import { object, strings } from '../../http/json.ts';

/** What publishing reads of the front matter. */
export interface Front {
  /** Undefined where it names none. */
  readonly id: string | undefined;
  readonly audience: string;
  readonly incidents: readonly string[];
  /** Keys of what was published, by publisher. */
  readonly published: Readonly<Record<string, string>>;
}

export function frontOf(postmortem: Pick<Postmortem, 'frontMatter' | 'text'>): Front {
  const front = object(postmortem.frontMatter?.value);
  const { id, audience, incidents } = front;
  const named = typeof incidents === 'string' ? [incidents] : strings(incidents);
  return {
    id: typeof id === 'string' && id.trim() !== '' ? id.trim() : undefined,
    audience: audienceOf(postmortem, audience),
    incidents: named.map((one) => one.trim()),
    published: keysIn(front['published']),
  };
}

const audienceOf = (postmortem: Pick<Postmortem, 'frontMatter' | 'text'>, said: unknown): string => {
  if (mayBeRestricted(postmortem)) return 'restricted';
  return typeof said === 'string' ? said.trim().toLowerCase() : 'internal';
};

const keysIn = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(object(value)).flatMap(([publisher, key]) =>
      typeof key === 'string' && key.trim() !== '' ? [[publisher, key.trim()] as const] : [],
    ),
  );
