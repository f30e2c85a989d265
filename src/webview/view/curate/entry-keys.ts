import type { Selection } from '../../model/selection.ts';
import type { Curating } from './use-curating.ts';

interface Acts {
  readonly curating: Curating;
  readonly selection: Selection<string>;
  readonly reveal: (key: string) => void;
}

/** Does what a key means for the selected entries; false where it means nothing. */
export function entryKey(event: KeyboardEvent, { curating, selection, reveal }: Acts): boolean {
  const { active } = selection;
  const act = active === undefined ? undefined : actOf(nameOf(event));
  if (!act || active === undefined) return false;
  const keys = selection.keys.size > 0 ? [...selection.keys] : [active];
  act({ curating, key: active, keys, reveal });
  return true;
}

interface On {
  readonly curating: Curating;
  readonly key: string;
  readonly keys: readonly string[];
  readonly reveal: (key: string) => void;
}

const ACTS: Readonly<Record<string, (on: On) => void>> = {
  Enter: ({ key, reveal }) => reveal(key),
  Delete: ({ curating, keys }) => curating.remove(keys),
  F2: ({ curating, key }) => curating.edit(key, 'text'),
  t: ({ curating, key }) => curating.edit(key, 'time'),
  m: ({ curating, key }) => curating.edit(key, 'marks'),
  p: ({ curating, keys }) => curating.togglePublic(keys),
  l: ({ curating, key }) => curating.copyLink(key),
  'Alt+ArrowUp': ({ curating, key }) => curating.order(key, -1),
  'Alt+ArrowDown': ({ curating, key }) => curating.order(key, 1),
};
const actOf = (name: string): ((on: On) => void) | undefined => ACTS[name];

function nameOf({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): string {
  if (ctrlKey || metaKey || shiftKey) return '';
  const name = key.length === 1 ? key.toLowerCase() : key;
  return altKey ? `Alt+${name}` : name;
}
