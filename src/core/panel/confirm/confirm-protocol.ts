import { MARKS, type Mark } from '../../document/mark.ts';
import type { Confirmed } from '../../draft/suggest/confirmed.ts';
import type { ImpactField } from '../../draft/suggest/impact-facts.ts';
import type { ImportView } from '../snapshot.ts';
import type { ConfirmView, LineView } from './confirm-view.ts';

/** From the host to the page. */
export type ToConfirm =
  | { readonly type: 'gathering'; readonly sources: readonly ImportView[]; readonly count: number }
  | { readonly type: 'confirm'; readonly view: ConfirmView }
  | { readonly type: 'found'; readonly text: string; readonly lines: readonly LineView[] };

/** What somebody confirmed: the draft, the template that it is written in, and whether a model is asked behind it. */
export interface Answer {
  readonly confirmed: Confirmed;
  readonly template: string;
  readonly asksModel: boolean;
}

/** From the page to the host. */
export type ConfirmIntent =
  | { readonly type: 'ready' }
  | { readonly type: 'stop'; readonly source?: string }
  | { readonly type: 'cancel' }
  | { readonly type: 'find'; readonly text: string }
  | { readonly type: 'create'; readonly answer: Answer };

/** The intent that a message holds; undefined for everything else, for a webview is not to be trusted. */
export function parseConfirmIntent(message: unknown): ConfirmIntent | undefined {
  const { type, source, text, answer } = record(message);
  switch (type) {
    case 'ready':
    case 'cancel':
      return { type };
    case 'stop':
      return typeof source === 'string' ? { type, source } : { type };
    case 'find':
      return typeof text === 'string' ? { type, text: text.slice(0, LONGEST) } : undefined;
    case 'create':
      return { type, answer: answerIn(record(answer)) };
    default:
      return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const record = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

/** In UTF-16 units. */
const LONGEST = 2000;

const answerIn = ({ confirmed, template, asksModel }: Fields): Answer => ({
  confirmed: confirmedIn(record(confirmed)),
  template: textIn(template),
  asksModel: asksModel === true,
});

function confirmedIn(fields: Fields): Confirmed {
  return {
    title: textIn(fields['title']),
    severity: textIn(fields['severity']) || undefined,
    services: textsIn(fields['services']),
    detectedBy: textIn(fields['detectedBy']) || undefined,
    restricted: fields['restricted'] === true,
    marks: marksIn(record(fields['marks'])),
    entries: textsIn(fields['entries']),
    responders: listIn(fields['responders']).map(responderIn),
    impact: textsIn(fields['impact']).filter(isImpactField),
  };
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '');

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textsIn = (value: unknown): readonly string[] =>
  listIn(value)
    .map(textIn)
    .filter((text) => text !== '');

function responderIn(value: unknown): Confirmed['responders'][number] {
  const { handle, role } = record(value);
  return { handle: textIn(handle), role: textIn(role) || undefined };
}

/** In the order of the marks. */
const marksIn = (fields: Fields): Partial<Record<Mark, string>> =>
  Object.fromEntries(
    MARKS.flatMap((mark) => {
      const uri = textIn(fields[mark]);
      return uri === '' ? [] : [[mark, uri]];
    }),
  );

const FIELDS: readonly ImpactField[] = ['functionality', 'customers', 'support_cases'];

const isImpactField = (name: string): name is ImpactField => (FIELDS as readonly string[]).includes(name);
