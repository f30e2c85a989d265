import type { TextEdit } from '../../document/edit.ts';
import { lineEndOf } from '../../document/lines.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { CustomFields } from '../../schema/schema-at.ts';
import { schemaAt } from '../../schema/schema-at.ts';
import { nextId } from '../names/next-id.ts';
import { escapeSnippet, fieldSnippet } from './field-snippet.ts';
import { scalarOf } from './map-edits.ts';
import { placeItem } from './place-item.ts';

export type ItemSection = 'action-items' | 'contributing-factors';

const FORMS = {
  'action-items': {
    kind: 'action',
    says: 'action',
    asks: ['type', 'priority', 'owner', 'due', 'done_when', 'addresses'],
  },
  'contributing-factors': { kind: 'factor', says: 'factor', asks: ['category', 'evidence'] },
} as const;

export interface NewItem {
  readonly id: string;
  /** A snippet: places for what nobody has said yet. */
  readonly snippet: TextEdit;
}

/** A new item with the next id that says this; undefined where its section can't take one as it stands. */
export function newItem(
  postmortem: Postmortem,
  section: ItemSection,
  text: string,
  custom: CustomFields = {},
): NewItem | undefined {
  const place = placeItem(postmortem, section);
  if (!place) return undefined;
  const { kind, says, asks } = FORMS[section];
  const id = nextId(postmortem, kind);
  const fields = asks.flatMap((key, index) =>
    fieldSnippet(postmortem, key, schemaAt(section, [0, key], custom), index + 1),
  );
  const rows = [
    `- id: ${id}`,
    `  ${says}: ${escapeSnippet(scalarOf(text))}`,
    ...fields.map((field) => `  ${field}`),
  ];
  const item = rows.map((row) => place.indent + row).join(lineEndOf(postmortem.text));
  const newText = escapeSnippet(place.before) + item + '$0' + escapeSnippet(place.after);
  return { id, snippet: { span: place.span, newText } };
}
