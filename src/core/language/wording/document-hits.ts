import type { Postmortem } from '../../document/postmortem.ts';
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

/** One rule after the other asks about the same document, so what all of them find in the last one is kept. */
export function documentHits(search: Search): DocumentHits {
  let last: Found | undefined;
  const keeping = kept(search);
  return (code, postmortem, named) => {
    if (last?.postmortem !== postmortem || last.named !== named)
      last = { postmortem, named, hits: hitsIn(postmortem, named, keeping) };
    return last.hits.get(code) ?? NONE;
  };
}

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

const MOST_PASSAGES = 20_000;

/** A passage that was read once is known by its text, in whatever document it stands, for as long as the people stay. */
function kept(search: Search): Search {
  const known = new Map<string, Map<string, Hits>>();
  let [people, count] = ['', 0];
  const placed = (place: string): Map<string, Hits> => {
    const there = new Map<string, Hits>();
    known.set(place, there);
    return there;
  };
  return (passage, named) => {
    const names = namesOf(named);
    if (names !== people || count >= MOST_PASSAGES) {
      known.clear();
      count = 0;
    }
    people = names;
    const place = passage.pasted ? `${passage.place}!` : passage.place;
    const there = known.get(place) ?? placed(place);
    const before = there.get(passage.masked);
    if (before) return before;
    const hits = search(passage, named);
    there.set(passage.masked, hits);
    count += 1;
    return hits;
  };
}

const spelled = new WeakMap<People, string>();

function namesOf(named: People): string {
  const known = spelled.get(named);
  if (known !== undefined) return known;
  const names = JSON.stringify([...named].toSorted());
  spelled.set(named, names);
  return names;
}
