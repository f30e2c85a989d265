import { textsOf } from '../document/texts-of.ts';
import { readActionItem } from '../actions/read-items.ts';
import { scanBlocks } from '../document/blocks.ts';
import { fencesIn, type Fence } from '../document/fences.ts';
import { findFrontMatter } from '../document/front-matter.ts';
import { headingsIn } from '../document/headings.ts';
import { readLines } from '../document/lines.ts';
import { LARGEST_DOCUMENT, parsePostmortem } from '../document/parse.ts';
import type { Item, Section } from '../document/postmortem.ts';
import { mayBeRestricted } from '../document/restricted.ts';
import { readItems, readSection, sectionName } from '../document/sections.ts';
import { shift } from '../document/span.ts';
import { isFuture, versionIn, whyUnread } from '../document/version.ts';
import { isZone } from '../document/zone.ts';
import { valueAt } from '../schema/validate.ts';
import { momentOf } from '../timeline/moments.ts';
import { codeEvidence } from './code-evidence.ts';
import type { CorpusAction, CorpusDocument, CorpusFactor } from './corpus-document.ts';

/** Reads of a postmortem what an index needs, and no more: a repository has thousands. Total, whatever the text is. */
export function readDocument(text: string): CorpusDocument {
  if (text.length > LARGEST_DOCUMENT) return unread('It is too large to be read.');
  const lines = readLines(text);
  const front = findFrontMatter(text, lines);
  if (front && isFuture({ frontMatter: front }))
    return { ...unread(whyUnread(versionIn(front))), ...headOf(front, text) };
  const blocks = scanBlocks(text, lines, front?.span.end ?? 0);
  const fences = fencesIn(text, lines, blocks);
  const named = (name: string): Fence | undefined => fences.find((fence) => sectionName(fence) === name);
  const listed = itemsIn(text, 'action-items', named('action-items'));
  const actions = listed.items.map((item) => toAction(item, listed.by));
  const told = itemsIn(text, 'contributing-factors', named('contributing-factors'));
  const timeline = named('timeline');
  const said = timeline ? text.slice(timeline.content.start, timeline.content.end) : '';
  const zone = /^zone:[ \t]*["']?([^\s"'#]+)/m.exec(said)?.[1] ?? '';
  return {
    ...headOf(front, text),
    title: headingsIn(text, lines, blocks).find(({ level }) => level === 1)?.text ?? '',
    date: /^date:[ \t]*(["']?)(\d{4}-\d{2}-\d{2})\1(?:[ \t]+#.*)?[ \t\r]*$/m.exec(said)?.[2],
    zone: isZone(zone) ? zone : 'UTC',
    resolved: actions.some(isRelative) ? resolvedIn(text, timeline) : undefined,
    actions,
    factors: told.items.flatMap((item) => toFactor(item, lines.positionAt(item.span.start + told.by).line)),
    code: codeEvidence(told.items),
    trouble:
      troubleOf(front) ?? brokenWords(listed, 'action items') ?? brokenWords(told, 'contributing factors'),
  };
}

/** What stands for a file that can't be read at all, or is no postmortem. */
export const unread = (trouble: string): CorpusDocument => ({
  ...headOf(undefined),
  title: '',
  date: undefined,
  zone: 'UTC',
  resolved: undefined,
  actions: [],
  factors: [],
  code: [],
  trouble,
});

type Head = Omit<
  CorpusDocument,
  'title' | 'date' | 'zone' | 'resolved' | 'actions' | 'factors' | 'code' | 'trouble'
>;

function headOf(frontMatter: Section | undefined, text = ''): Head {
  const said = (key: string): readonly string[] => textsOf(valueAt(frontMatter?.value, [key]));
  return {
    id: said('id')[0],
    status: said('status')[0],
    severity: said('severity')[0],
    owner: said('owner')[0],
    audience: mayBeRestricted({ frontMatter, text }) ? 'restricted' : said('audience')[0],
    publishedAt: said('published_at')[0],
    services: said('services'),
    teams: said('teams'),
    tags: said('tags'),
    causes: said('cause'),
    incidents: said('incidents'),
  };
}

function troubleOf(front: Section | undefined): string | undefined {
  if (!front) return 'It has no front matter.';
  if (front.broken) return 'The YAML of its front matter has a mistake.';
  return typeof valueAt(front.value, ['id']) === 'string' ? undefined : 'Its front matter gives it no id.';
}

interface Listed {
  readonly items: readonly Item[];
  /** How far behind their own places they stand. */
  readonly by: number;
  readonly isBroken: boolean;
}

/** In one where its YAML allows it; else item by item, as a document reads it, so that one mistake costs one item. */
function itemsIn(
  text: string,
  name: 'action-items' | 'contributing-factors',
  fence: Fence | undefined,
): Listed {
  if (!fence) return { items: [], by: 0, isBroken: false };
  const { span, content } = fence;
  const section = readSection(text, name, { span, content, nameSpan: fence.infoSpan });
  if (!section.broken) return { items: readItems(section), by: 0, isBroken: false };
  const { actionItems, factors } = parsePostmortem(text.slice(span.start, span.end));
  return { items: name === 'action-items' ? actionItems : factors, by: span.start, isBroken: true };
}

const brokenWords = ({ isBroken }: Listed, what: string): string | undefined =>
  isBroken ? `The YAML of its ${what} has a mistake.` : undefined;

function toFactor({ id, fields }: Item, line: number): readonly CorpusFactor[] {
  const [factor] = textsOf(fields['factor']?.value);
  return factor === undefined ? [] : [{ id, factor, line }];
}

function toAction(item: Item, by: number): CorpusAction {
  const { doneWhen: _, due: __, ...read } = readActionItem(item);
  return {
    ...read,
    ...textField(item, 'due'),
    ...textField(item, 'reason'),
    span: shift(item.span, by),
  };
}

function textField<Key extends 'due' | 'reason'>({ fields }: Item, key: Key): Partial<Record<Key, string>> {
  const [text] = textsOf(fields[key]?.value);
  const found: Partial<Record<Key, string>> = {};
  if (text !== undefined) found[key] = text;
  return found;
}

const isRelative = ({ due = '' }: CorpusAction): boolean => /^\d{1,3}b?d$/.test(due);

function resolvedIn(text: string, fence: Fence | undefined): number | undefined {
  if (!fence) return undefined;
  const section = text.slice(fence.span.start, fence.span.end);
  const { timeline } = parsePostmortem(section.replace(NOT_RESOLVED, ''));
  return momentOf(timeline?.entries ?? [], 'resolved').at;
}

/** Lines of a log that say a time of day and nothing of `resolved`, with what goes on deeper below: most of a timeline. */
const NOT_RESOLVED = /^([ \t]+)\d\d:\d\d(?!.*resolved).*\n(?:\1[ \t]+.*\n)*/gmu;
