import { people } from './people.ts';

/** An action whose owner stands at its end. */
export interface Owned {
  readonly said: string;
  readonly owner: string | undefined;
}

const BRACKETED =
  /\s+([([])(?:owners?|assignees?|assigned to|verantwortlich|zuständig|responsable|responsabile):\s*([^()[\]]{1,80})[)\]]\.?$/i;
const OTHERS =
  /\s+(?:[-–—,]\s*)?(?:owner|assignee|assigned to):\s*(@?[^\s,;()[\]][^,;()[\]]{0,38})\.?$|\s+[([]@([A-Za-z][\w.-]{0,38})[)\]]\.?$/i;

/** `Raise the limit (owner: dana)`. What stands behind the owner, as `due Friday`, stays with the action. */
export function ownerBehind(text: string): Owned {
  const none = { said: text, owner: undefined };
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    const [, bracket, inside = ''] = bracketed;
    const { named, more } = cutBehindNames(inside);
    const action = text.slice(0, bracketed.index);
    if (action === '' || people(named).length === 0) return none;
    const kept = more === '' ? '' : bracket === '[' ? ` [${more}]` : ` (${more})`;
    return { said: `${action}${kept}`, owner: named };
  }
  const match = OTHERS.exec(text);
  const said = text.slice(0, match?.index);
  return match && said !== '' ? { said, owner: match[1] ?? match[2] } : none;
}

/** Begins what is said besides names: when, how urgent, how far. */
const NO_NAME =
  /^(?:due|by|before|until|till?|eta|deadline|target|prio(?:rity)?|status|state|ticket|done|open|closed|todo|tbd|in progress|bis|fällig|frist|termin|priorität|offen|erledigt|échéance|avant|antes|para|entro|scadenza|prazo|estado)(?![\p{L}\d])/iu;
const CUT = /[,;]\s*|\s(?=(?:due|by|until|bis|fällig)\s)/giu;

function cutBehindNames(inside: string): { readonly named: string; readonly more: string } {
  const cuts = [...inside.matchAll(CUT)].map(({ index, 0: sign }) => ({ index, from: index + sign.length }));
  const starts = [{ index: 0, from: 0 }, ...cuts];
  const end = starts.find(({ from }, at) => !isName(inside.slice(from, starts[at + 1]?.index).trim()));
  return end
    ? { named: inside.slice(0, end.index).trim(), more: inside.slice(end.from).trim() }
    : { named: inside.trim(), more: '' };
}

/** A handle may end in digits; other words with digits are days, tickets and the like. */
const isName = (part: string): boolean =>
  !NO_NAME.test(part) && (!/[\d:]/.test(part) || /^(?:@\S+|\p{Ll}[\p{L}._-]+\d+)$/u.test(part));
