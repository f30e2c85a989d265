import { keptOn } from '../../document/kept-on.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import { copied } from './copied.ts';
import type { Hit } from './hit.ts';
import { passages } from './passages.ts';
import type { People } from './phrases/unit.ts';
import type { Hits, Search } from './search.ts';

/** What a rule finds in a document, in the order of the text; offsets count from the document's beginning. */
export type DocumentHits = (code: string, postmortem: Postmortem, named: People) => readonly Hit[];

interface Found {
  readonly postmortem: Postmortem;
  readonly named: People;
  readonly hits: Hits;
}

/**
 * One rule after the other asks about the same document, so what all of them find in the last one is kept; and what
 * they find in a stretch of Markdown is known by its text, in whatever document it stands.
 */
export function documentHits(search: Search): DocumentHits {
  let last: Found | undefined;
  const keep = keptByText();
  const hitsOf = (postmortem: Postmortem, named: People): Hits =>
    isPlain(postmortem)
      ? keep(named, postmortem.text, () => hitsIn(postmortem, named, search))
      : hitsIn(postmortem, named, search);
  return (code, postmortem, named) => {
    if (last?.postmortem !== postmortem || last.named !== named)
      last = { postmortem, named, hits: hitsOf(postmortem, named) };
    return last.hits.get(code) ?? NONE;
  };
}

/** A stretch of Markdown, of which its text tells all; the hits in two that are alike are the same. */
export const isPlain = ({ runs, sections, frontMatter, timeline }: Postmortem): boolean =>
  runs.length === 0 && sections.length === 0 && !frontMatter && !timeline;

const NONE: readonly Hit[] = [];
const NO_HITS: Hits = new Map();

function hitsIn(postmortem: Postmortem, named: People, search: Search): Hits {
  let all: Map<string, Hit[]> | undefined;
  for (const passage of passages(postmortem)) {
    const { start } = passage.span;
    const found = search(passage, named);
    if (found.size === 0) continue;
    for (const [code, hits] of found) {
      all ??= new Map();
      const others = all.get(code) ?? [];
      all.set(code, others);
      for (const hit of hits)
        others.push({ ...hit, start: start + hit.start, end: start + hit.end, behind: start + hit.behind });
    }
  }
  return all ?? NO_HITS;
}

const MOST_TEXTS = 20_000;

type KeptByText = (named: People, text: string, find: () => Hits) => Hits;

/** What was found in a text, for as long as the people stay; with each key there is another text. */
function keptByText(): KeptByText {
  const known = new Map<string, Hits>();
  let people = '';
  return (named, text, find) => {
    const names = namesOf(named);
    if (names !== people || known.size >= MOST_TEXTS) known.clear();
    people = names;
    const before = known.get(text);
    if (before) return before;
    const hits = find();
    known.set(copied(text), hits);
    return hits;
  };
}

const spelled = keptOn<People, string>();

function namesOf(named: People): string {
  const known = spelled.get(named);
  if (known !== undefined) return known;
  const names = JSON.stringify([...named].toSorted());
  spelled.set(named, names);
  return names;
}
