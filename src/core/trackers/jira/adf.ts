import type { Paragraph } from '../described.ts';

/** A node of the Atlassian Document Format, version 1, as far as we write it. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, string>> }[];
}

export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
}

/** The paragraphs as a document. Text stays text: no mention, macro or markup can come of it. */
export const adf = (paragraphs: readonly Paragraph[]): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: paragraphs.map((paragraph) => ({ type: 'paragraph', content: inline(paragraph) })),
});

function inline({ label, text, url }: Paragraph): readonly AdfNode[] {
  const link = url === undefined ? {} : { marks: [{ type: 'link', attrs: { href: url } }] };
  return [
    ...(label === undefined ? [] : [{ type: 'text', text: `${label}: `, marks: [{ type: 'strong' }] }]),
    // An empty text node is refused.
    ...(text === '' ? [] : [{ type: 'text', text, ...link }]),
  ];
}
