import { isNode, isSeq } from 'yaml';
import { lineEndOf } from '../../document/lines.ts';
import type { Postmortem, Section } from '../../document/postmortem.ts';
import { SECTION_NAMES, type SectionName } from '../../document/sections.ts';
import { slice, type Span } from '../../document/span.ts';
import { behindLine, startOfLine } from '../../timeline/write-items.ts';

/** Where a new item of a list goes, and what stands around it there. */
export interface ItemPlace {
  readonly span: Span;
  readonly before: string;
  readonly indent: string;
  readonly after: string;
}

/** Behind the last item of a section, or in a section of its own; undefined where its list can't take a line. */
export function placeItem(postmortem: Postmortem, name: SectionName): ItemPlace | undefined {
  const section = postmortem.sections.find((one) => one.name === name);
  if (!section) return inNewSection(postmortem, name);
  if (section.yaml.errors.length > 0) return undefined;
  return inSection(postmortem.text, section);
}

function inSection(text: string, section: Section): ItemPlace | undefined {
  const { contents } = section.yaml;
  const eol = lineEndOf(text);
  if (!isNode(contents) || slice(text, section.spanOf(contents)).trim() === '')
    return at(text, section.content.end, '', eol);
  if (!isSeq(contents)) return undefined;
  if (contents.flow === true)
    return contents.items.length > 0
      ? undefined
      : { span: section.spanOf(contents), before: '', indent: '', after: '' };
  const last = contents.items.at(-1);
  if (!isNode(last)) return undefined;
  const dash = text.lastIndexOf('-', section.spanOf(last).start - 1);
  return at(
    text,
    behindLine(text, section.spanOf(contents).end),
    text.slice(startOfLine(text, dash), dash),
    eol,
  );
}

const at = (text: string, offset: number, indent: string, eol: string): ItemPlace => ({
  span: { start: offset, end: offset },
  before: offset === 0 || /[\r\n]/.test(text.charAt(offset - 1)) ? '' : eol,
  indent,
  after: eol,
});

/** Below a heading of its name; else in the order that the format has: behind what comes before, or at the end. */
function inNewSection({ text, headings, sections }: Postmortem, name: SectionName): ItemPlace {
  const eol = lineEndOf(text);
  const fence = { open: `\`\`\`yaml ${name}${eol}`, close: `${eol}\`\`\`${eol}` };
  const own = headings.find((heading) => heading.text.toLowerCase().replace(/\W+/g, '-') === name);
  const earlier: readonly string[] = SECTION_NAMES.slice(0, SECTION_NAMES.indexOf(name));
  const before = own ?? sections.findLast((section) => earlier.includes(section.name));
  const end = before ? behindLine(text, before.span.end) : text.trimEnd().length;
  const rest = before ? text.slice(end) : '';
  const gap = /(?:^|[\r\n])$/.test(text.slice(0, end)) ? eol : eol + eol;
  return {
    span: { start: end, end: before ? end : text.length },
    before: (end === 0 ? '' : gap) + fence.open,
    indent: '',
    after: fence.close + (rest === '' || /^[ \t]*[\r\n]/.test(rest) ? '' : eol),
  };
}
