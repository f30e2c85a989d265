import type { Postmortem, TimelineEntry } from '../../document/postmortem.ts';
import { withEntries } from '../../document/with-entries.ts';
import { formatDay } from '../../timeline/format.ts';
import { zeroOf } from '../../timeline/moments.ts';
import { withoutPrivate, withoutSecrets } from '../../timeline/scrub.ts';
import { readPage, type Page } from '../page.ts';
import { text } from '../values.ts';

/** For those who may read the repository; or for everybody, where only what is marked public leaves. */
export type Edition = 'internal' | 'public';

/** The curated timeline as it is told outside of the editor. */
export interface ToldTimeline {
  readonly edition: Edition;
  /** Its entries are those of the edition, without secrets, addresses and numbers of people. */
  readonly page: Page;
  /** What T+ counts from. */
  readonly zero: number | undefined;
  /** The day of all times that stand without one, for a heading. */
  readonly day: string | undefined;
  /** `PM-9: Checkout returned errors`; nobody marked it public. */
  readonly title: string | undefined;
  /** Entries that are not public and therefore left out. */
  readonly withheld: number;
  /** Entries of which something private was taken out. */
  readonly mended: number;
}

/** The timeline of an edition; nothing in it is known of an entry that is left out. */
export function toldTimeline(postmortem: Postmortem, edition: Edition): ToldTimeline {
  const { timeline } = postmortem;
  const all = timeline?.entries ?? [];
  const chosen = edition === 'public' ? all.filter((entry) => entry.public) : all;
  const entries = chosen.map((entry) => tellable(entry, edition));
  const page = readPage(withEntries(postmortem, entries), { now: 0 });
  const zero = zeroOf(entries);
  return {
    edition,
    page,
    zero,
    day: zero === undefined ? undefined : formatDay(zero, page.zone),
    title: edition === 'public' ? undefined : titleOf(page),
    withheld: all.length - chosen.length,
    mended: entries.filter((entry, index) => isMended(entry, chosen[index], edition)).length,
  };
}

const isMended = (entry: TimelineEntry, before: TimelineEntry | undefined, edition: Edition): boolean =>
  entry.text !== before?.text || (edition === 'internal' && entry.sources.length < before.sources.length);

/** Who it was and where it was said is for colleagues. An entry's fields are read one by one: some are of its prototype. */
function tellable(entry: TimelineEntry, edition: Edition): TimelineEntry {
  const { span, when, day, at, marks, textSpan, id } = entry;
  const isPublic = edition === 'public';
  return {
    span,
    when,
    day,
    at,
    marks,
    textSpan,
    id,
    text: withoutPrivate(entry.text),
    public: entry.public,
    actor: isPublic ? undefined : entry.actor,
    sources: isPublic ? [] : entry.sources.filter(({ uri }) => withoutSecrets(uri) === uri),
  };
}

const titleOf = ({ front, postmortem }: Page): string | undefined =>
  [text(front['id']), postmortem.title && withoutPrivate(postmortem.title.text)]
    .filter((one) => one !== undefined)
    .join(': ') || undefined;
