import type { ItemValue } from './yaml-item.ts';

type Fields = Readonly<Record<string, ItemValue>>;
type Words = readonly (readonly [written: RegExp, ours: string])[];

const TYPES: Words = [
  [/^mitigat(?:e|ion|ive)$/, 'mitigate'],
  [/^prevent(?:ion|ive|ative)?$/, 'prevent'],
  [/^detect(?:ion|ive)?$|^monitoring$|^alerting$/, 'detect'],
  [/^repair$|^fix$/, 'repair'],
  [/^investigat(?:e|ion|ive)$/, 'investigate'],
  [/^process$/, 'process'],
];

const STATUSES: Words = [
  [
    /^(?:done|complete|completed|closed|fixed|resolved|shipped|yes|x|erledigt|fertig|abgeschlossen|terminée?|faite?|hecho|completado|fatto|feito|gedaan|klaar|✅|☑️?|✔️?)$/u,
    'done',
  ],
  [
    /^(?:to ?do|to-do|open|outstanding|not started|pending|new|planned|backlog|no|offen|geplant|ouverte?|à faire|abierto|pendiente|aperto|da fare|aberto|te doen)$/,
    'open',
  ],
  [
    /^(?:in[ -_]?progress|wip|ongoing|started|doing|in review|in arbeit|läuft|en cours|en curso|in corso|em curso|em andamento|bezig|🚧|⏳)$/u,
    'in_progress',
  ],
  [
    /^(?:won'?t (?:do|fix)|wontfix|wont_do|not[ _]doing|deleted|cancell?ed|rejected|declined|verworfen|❌)$/u,
    'wont_do',
  ],
];

const normal = (text: string): string =>
  text.replaceAll(/[*_`]/g, '').replaceAll('’', "'").trim().toLowerCase();

const mapped = (words: Words, text: string): string | undefined =>
  words.find(([written]) => written.test(normal(text)))?.[1];

/** A type of ours, or the word as it was. */
export function typeOf(text: string | undefined): Fields {
  if (text === undefined) return {};
  const type = mapped(TYPES, text);
  return type === undefined ? { x_type: text } : { type };
}

/** P0 to P4 are what they are; "high" is another scale. */
export function priorityOf(text: string | undefined): Fields {
  if (text === undefined) return {};
  const priority = /^p[0-4]$/.test(normal(text)) ? normal(text).toUpperCase() : undefined;
  return priority === undefined ? { x_priority: text } : { priority };
}

/** Not doing something needs its reason, which an old document seldom has: then its word stands there. */
export function statusOf(text: string | undefined): Fields {
  if (text === undefined) return {};
  const status = mapped(STATUSES, text);
  if (status === undefined) return { x_status: text };
  return status === 'wont_do' ? { status, reason: `The old document says: ${text}` } : { status };
}
