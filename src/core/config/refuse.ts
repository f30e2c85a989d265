import type { Finding } from '../document/finding.ts';
import { locate } from '../document/locate.ts';
import type { Section } from '../document/postmortem.ts';
import type { Path } from '../schema/path.ts';

const SECRET =
  /^(?:.*[_-])?(?:token|secret|password|passwd|passphrase|credentials?|api_?key|access_?key|private_?key|auth(?:orization)?)$/;
const ADDRESS = /^(?:base_?url|base|url|uri|host|hostname|server|endpoint|address|site|api_?url)$/;

/** Keys whose children are words or rules of the repository, not options of a connector. */
const FREE = new Set([
  'fields',
  'levels',
  'wording',
  'vocabularies',
  'templates',
  'ignore',
  'policy',
  'public',
]);

/**
 * A token in a repository is read by everyone who can read it, and an address there could send a token elsewhere:
 * both are refused wherever options of a connector could stand.
 */
export function refuseSecrets(section: Section): readonly Finding[] {
  return refusedPaths(section.value).flatMap((path) => {
    const span = locate(section, path)?.key;
    if (!span) return [];
    const key = String(path.at(-1));
    return SECRET.test(snake(key))
      ? [{ code: 'config/secret', span, level: 'error', message: secretMessage(key) }]
      : [{ code: 'config/address', span, level: 'error', message: ADDRESS_MESSAGE }];
  });
}

/** Where such keys stand: their values are not used. */
export function refusedPaths(value: unknown): readonly Path[] {
  return keysOf(value, []).filter((path) => {
    const key = snake(String(path.at(-1)));
    return SECRET.test(key) || ADDRESS.test(key);
  });
}

const secretMessage = (key: string): string =>
  `"${key}" is not read from here: everyone with access to the repository could read it. Use Connections… in the editor, or an environment variable for the command line. If this is a real one, replace it: Git keeps what was committed.`;

const ADDRESS_MESSAGE =
  'The address of a server is not read from here, so that no repository can send your token elsewhere. It belongs to your own settings: postmortem.connections.';

const snake = (key: string): string =>
  key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll('-', '_');

function keysOf(value: unknown, path: Path): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => keysOf(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    path.length === 0 && FREE.has(key) ? [] : [[...path, key], ...keysOf(item, [...path, key])],
  );
}
