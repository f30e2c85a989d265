import type { Config } from '../../config/config.ts';
import type { Finding } from '../../document/finding.ts';
import { parsePostmortem } from '../../document/parse.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { formatLongDay } from '../../timeline/format.ts';
import { whyNotExported } from '../../render/export/why-not-exported.ts';
import { valueAt } from '../../schema/validate.ts';
import { proseBlocks } from './blocks.ts';
import { idleMarks } from './idle-marks.ts';
import { leaksIn } from './leaks.ts';
import { together, type Piece, type Place } from './piece.ts';
import { tellProse } from './tell-prose.ts';
import { keptWhole, tellActions, tellFactors, tellImpact } from './tell-sections.ts';
import { tellTimeline, zoneOf } from './tell-timeline.ts';
import { voiceOf, type Voice } from './voice.ts';
import type { Withheld } from './withheld.ts';

/** What a document says to strangers: only what is marked public, in words without names, ids and inner links. */
export interface PublicVersion {
  readonly title: string;
  /** Empty where it is refused. */
  readonly markdown: string;
  /** Everything that stays behind. */
  readonly withheld: readonly Withheld[];
  /** What must not leave, in what would. While there is one, nothing leaves. */
  readonly leaks: readonly Finding[];
  /** What would be one, had nobody given a reason for it. */
  readonly ignored: readonly Finding[];
  /** Why there is none: of a restricted document, or of one that can't be read. */
  readonly refused: string | undefined;
  /** Whether anything at all is marked, and whether of that something stands under Summary. */
  readonly has: { readonly words: boolean; readonly summary: boolean };
}

export interface PublicSetting {
  readonly config: Pick<Config, 'public'>;
  /** Names that are never told, besides those of the configuration. */
  readonly names?: readonly string[];
}

export const publicVersion = (text: string, setting: PublicSetting): PublicVersion =>
  publicVersionOf(parsePostmortem(text), setting);

/** Pure and total: what can't be read stays behind. */
export function publicVersionOf(
  postmortem: Postmortem,
  { config, names = [] }: PublicSetting,
): PublicVersion {
  const isRead = postmortem.runs.length > 0 || postmortem.text === '';
  const why = whyNotExported(postmortem) ?? (isRead ? undefined : UNREAD);
  if (why !== undefined) return refusal(why);
  const voice = voiceOf(postmortem);
  const prose = proseBlocks(postmortem);
  const title = titleOf(postmortem, voice);
  const { pieces, withheld } = together([
    tellProse({ postmortem, prose, voice, hosts: config.public.hosts }),
    tellImpact(postmortem, voice),
    tellTimeline(postmortem, voice),
    tellFactors(postmortem, voice),
    tellActions(postmortem, voice),
    { pieces: [], withheld: keptWhole(postmortem) },
  ]);
  const never = { public: { ...config.public, names: [...config.public.names, ...names] } };
  const { leaks, ignored } = leaksIn([...(title ? [title] : []), ...pieces], {
    postmortem,
    voice,
    config: never,
  });
  return {
    title: title?.plain ?? FRAME,
    markdown: written(pieces, title, postmortem),
    withheld: withheld.toSorted((a, b) => a.span.start - b.span.start),
    leaks: [...leaks, ...idleMarks(postmortem, prose)].toSorted((a, b) => a.span.start - b.span.start),
    ignored,
    refused: undefined,
    has: { words: pieces.length > 0, summary: pieces.some(({ place }) => place === 'summary') },
  };
}

const UNREAD = 'This document can’t be read as it stands, so there is no telling what of it is public.';

const refusal = (refused: string): PublicVersion => ({
  title: FRAME,
  markdown: '',
  withheld: [],
  leaks: [],
  ignored: [],
  refused,
  has: { words: false, summary: false },
});

const FRAME = 'Incident report';

/** The document's own title is internal, as all that nobody marked. */
function titleOf({ frontMatter }: Postmortem, voice: Voice): Piece | undefined {
  const title = valueAt(frontMatter?.value, ['public_title']);
  if (!frontMatter || typeof title !== 'string' || title.trim() === '') return undefined;
  return { place: 'summary', group: 'block', source: frontMatter.content, ...voice.line(title) };
}

const HEADINGS: readonly (readonly [Place, string])[] = [
  ['summary', 'Summary'],
  ['happened', 'What happened'],
  ['doing', 'What we are doing'],
];

/** The frame is a title and a heading for each place that has something. */
function written(pieces: readonly Piece[], title: Piece | undefined, postmortem: Postmortem): string {
  const parts = HEADINGS.flatMap(([place, heading]) => {
    const own = pieces.filter((piece) => piece.place === place);
    return own.length === 0 ? [] : [`## ${heading}`, ...groups(own, postmortem)];
  });
  return `${[`# ${title?.markdown ?? FRAME}`, ...parts].join('\n\n')}\n`;
}

const ORDER: readonly Piece['group'][] = ['block', 'facts', 'figures', 'timeline', 'factors', 'actions'];

function groups(pieces: readonly Piece[], postmortem: Postmortem): readonly string[] {
  return ORDER.flatMap((group) => {
    const own = pieces.filter((piece) => piece.group === group).map(({ markdown }) => markdown);
    if (own.length === 0) return [];
    if (group === 'block') return own;
    const head = group === 'timeline' ? tableHead(pieces, postmortem) : group === 'factors' ? FACTORS : '';
    return [head + own.join('\n')];
  });
}

const FACTORS = 'What made it possible:\n\n';

/** `| Time (UTC, Wednesday 18 November 2026) | What happened |`; days stand in the rows where there are more. */
function tableHead(pieces: readonly Piece[], postmortem: Postmortem): string {
  const zone = zoneOf(postmortem);
  const starts = new Set(
    pieces.filter(({ group }) => group === 'timeline').map(({ source }) => source.start),
  );
  const times = (postmortem.timeline?.entries ?? []).filter(({ span }) => starts.has(span.start));
  const days = [...new Set(times.flatMap(({ at }) => (at === undefined ? [] : [formatLongDay(at, zone)])))];
  const day =
    days.length === 1 ? `${days.join('')}, times in ${zone}:` : days.length > 1 ? `Times in ${zone}:` : '';
  return `${day === '' ? '' : `${day}\n\n`}| Time | What happened |\n| --- | --- |\n`;
}
