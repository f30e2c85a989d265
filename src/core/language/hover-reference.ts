import type { Postmortem } from '../document/postmortem.ts';
import { touches } from '../document/span.ts';
import type { Hover } from './hover-part.ts';
import { escaped } from './note-markdown.ts';
import { references, type Reference } from './references.ts';

/** What an id in evidence or addresses stands for. */
export function referenceHover(postmortem: Postmortem, offset: number): Hover | undefined {
  const reference = references(postmortem).find(({ span }) => touches(span, offset));
  const text = reference && textOf(postmortem, reference);
  return reference && text !== undefined
    ? { span: reference.span, parts: [`**${escaped(reference.name)}** ${escaped(text)}`] }
    : undefined;
}

function textOf({ timeline, factors }: Postmortem, { to, name }: Reference): string | undefined {
  if (to === 'entry') {
    const entry = timeline?.entries.find(({ id }) => id?.name === name);
    return entry && `${entry.when.text} ${entry.text}`;
  }
  const text = factors.find(({ id }) => id === name)?.fields['factor']?.value;
  return typeof text === 'string' ? text : undefined;
}
