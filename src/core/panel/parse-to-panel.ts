import { NONE, type EventColumns } from './columns.ts';
import type { ToPanel } from './protocol.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The message of the host that this is; undefined for everything else that comes to the page. */
export function parseToPanel(message: unknown): ToPanel | undefined {
  if (!isFields(message)) return undefined;
  return isToPanel(message) ? message : undefined;
}

function isToPanel(message: Fields & Partial<ToPanel>): message is Fields & ToPanel {
  switch (message['type']) {
    case 'state':
      return isFields(message['parts']) && (message['entries'] === undefined || isSplice(message['entries']));
    case 'events':
      return isFields(message['columns']) && areColumns(message['columns']);
    case 'copies':
      return message['under'] instanceof Uint32Array;
    case 'texts':
      return Array.isArray(message['texts']) && message['texts'].every(isText);
    case 'hits':
      return (
        typeof message['search'] === 'string' &&
        message['bits'] instanceof Uint8Array &&
        typeof message['count'] === 'number'
      );
    case 'select':
      return typeof message['key'] === 'string';
    case 'answer':
      return isFields(message['answer']) && typeof message['answer']['said'] === 'string';
    case 'picture':
      return isPicture(message);
    case 'focus':
      return true;
    default:
      return false;
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean =>
  isFields(value) && typeof value['event'] === 'number' && typeof value['text'] === 'string';

const isSplice = (value: unknown): boolean =>
  isFields(value) &&
  Number.isInteger(value['from']) &&
  Number.isInteger(value['gone']) &&
  Array.isArray(value['come']);

const isPicture = ({ picture, svg, width, height }: Fields): boolean =>
  typeof svg === 'string' && [picture, width, height].every((value) => typeof value === 'number');

const ARRAYS = {
  id: Uint32Array,
  start: Float64Array,
  end: Float64Array,
  lane: Uint16Array,
  kind: Uint8Array,
  flags: Uint8Array,
  actor: Uint32Array,
  repeat: Uint32Array,
};

/** Of one length, and with names for all that they number. */
function areColumns(columns: Fields & Partial<EventColumns>): columns is Fields & EventColumns {
  const { count, lanes, kinds, actors, lane, actor } = columns;
  const arrays = Object.entries(ARRAYS).every(([name, form]) => {
    const array = columns[name];
    return array instanceof form && array.length === count;
  });
  if (!arrays || !Array.isArray(lanes) || !Array.isArray(kinds) || !Array.isArray(actors)) return false;
  return lane !== undefined && actor !== undefined && name(lane, lanes) && name(actor, actors);
}

/** A loop by hand takes a third of what `every` takes, and there may be 100,000. */
function name(numbers: Uint16Array | Uint32Array, names: readonly unknown[]): boolean {
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? NONE;
    if (number >= names.length && number !== NONE) return false;
  }
  return true;
}
