import { plainHeading } from './heading-name.ts';
import type { Layout, Role } from './layout.ts';
import { fieldNamed } from './metadata.ts';
import { oldActions, type OldAction } from './old-actions.ts';
import type { OldDocument } from './old-document.ts';
import { range, readList } from './old-list.ts';
import type { Region } from './regions.ts';
import type { ItemValue } from './yaml-item.ts';

/** A text with the lines it comes from. */
export interface Told {
  readonly text: string;
  readonly from: readonly number[];
}

export interface OldFactor extends Told {
  readonly trigger: boolean;
  readonly more: Readonly<Record<string, ItemValue>>;
}

export type Learning = 'went_well' | 'could_improve' | 'got_lucky';
export const LEARNINGS: readonly Learning[] = ['went_well', 'could_improve', 'got_lucky'];

/** What can be said in sections of YAML, out of all the parts. */
export interface Gathered {
  readonly factors: readonly OldFactor[];
  readonly learnings: Readonly<Record<Learning, readonly Told[]>>;
  readonly actions: readonly OldAction[];
  /** Lines that are in one of these, headings among them that say nothing more. */
  readonly taken: ReadonlySet<number>;
}

export function gather(old: OldDocument, regions: readonly Region[]): Gathered {
  const taken = new Set<number>();
  const of = (role: Role): readonly Region[] => regions.filter((region) => region.role === role);
  const take = (told: readonly Told[]): readonly Told[] => {
    for (const { from } of told) for (const line of from) taken.add(line);
    return told;
  };
  const triggers = of('trigger').flatMap((region) => take(paragraph(old, region) ?? []));
  const causes = of('factors').flatMap((region) => take(pointsIn(old, region) ?? []));
  const whys = causes.length === 1 ? of('whys').flatMap((region) => take(listed(old, region) ?? [])) : [];
  const learned = (role: Learning): readonly Told[] =>
    of(role).flatMap((region) => take(listed(old, region) ?? paragraph(old, region) ?? []));
  const actions = of('actions').flatMap((region) => {
    const found = oldActions(old, region.first, region.last);
    for (const line of found.taken) taken.add(line);
    return region.within ? found.actions.map((action) => under(region, action)) : found.actions;
  });
  const noTrigger = { trigger: false, more: {} };
  return {
    factors: [
      ...causes.map((one) => ({
        ...one,
        ...noTrigger,
        ...(whys.length > 0 && {
          from: [...one.from, ...whys.flatMap(({ from }) => from)],
          more: { whys: whys.map(({ text }) => text) },
        }),
      })),
      ...triggers.map((one) => ({ ...one, trigger: true, more: {} })),
    ],
    learnings: {
      went_well: learned('went_well'),
      could_improve: learned('could_improve'),
      got_lucky: learned('got_lucky'),
    },
    actions,
    taken,
  };
}

/** The group that a heading above an action names. */
function under({ heading }: Region, action: OldAction): OldAction {
  if (!heading) return action;
  const from = [...range(heading.first, heading.last), ...action.from];
  return { fields: { ...action.fields, x_group: heading.text }, from };
}

/** A list that is all there is, perhaps behind a line that announces it; else one paragraph. */
const pointsIn = (old: OldDocument, region: Region): readonly Told[] | undefined =>
  listed(old, region, true) ?? paragraph(old, region);

function listed(old: OldDocument, region: Region, mayAnnounce = false): readonly Told[] | undefined {
  const { items, rest } = readList(old, region.first, region.last);
  const { inline = '' } = region.heading ?? {};
  const announced = rest.every((line) => mayAnnounce && (old.lines[line] ?? '').trimEnd().endsWith(':'));
  if (items.length === 0 || !announced || inline !== '') return undefined;
  return items.map(({ text, more, first, last }) => ({
    text: [text, ...more].join('; '),
    from: range(first, last),
  }));
}

/** What is longer is a story, and stays one. */
const LONGEST = 400;

function paragraph(old: OldDocument, { heading, first, last }: Region): readonly Told[] | undefined {
  const lines = range(first, last).filter((line) => old.blockAt[line] !== undefined);
  const blocks = new Set(lines.map((line) => old.blockAt[line]));
  const inline = heading?.inline ?? '';
  const isOne =
    blocks.size + (inline === '' ? 0 : 1) === 1 || (inline !== '' && lines[0] === first && blocks.size === 1);
  const isPlain = [...blocks].every((block) => block?.kind === 'paragraph' && block.within !== 'quote');
  const text = [inline, ...lines.map((line) => (old.lines[line] ?? '').trim())].join(' ').trim();
  if (!isOne || !isPlain || text === '' || text.length > LONGEST || /^[-+*]\s|^\d+[.)]\s|!\[/.test(text))
    return undefined;
  return [
    { text, from: inline === '' ? lines : [...range(heading?.first ?? 0, heading?.last ?? -1), ...lines] },
  ];
}

/** The headings that no layout knows, for the report. */
export const unknownHeadings = (regions: readonly Region[], layout: Layout): readonly Region[] =>
  regions.filter(
    ({ heading, role, within }) =>
      heading !== undefined &&
      fieldNamed(heading.text) === undefined &&
      heading.level > 1 &&
      role === undefined &&
      !within &&
      plainHeading(heading.text) !== '' &&
      layout.headings.length > 0,
  );
