import type { Postmortem } from '../../document/postmortem.ts';
import type { Hit } from './hit.ts';
import { passages, type Passage } from './passages.ts';
import type { People } from './phrases/unit.ts';
import type { Hits, Search } from './search.ts';

/** What a rule finds in a document, in the order of the text; offsets count from the document's beginning. */
export type DocumentHits = (code: string, postmortem: Postmortem, named: People) => readonly Hit[];

/** One rule after the other asks about the same document, so what all of them find is kept with it. */
export function documentHits(search: Search): DocumentHits {
  const found = new WeakMap<Postmortem, { readonly named: People; readonly hits: Hits }>();
  const keeping = kept(search);
  return (code, postmortem, named) => {
    const known = found.get(postmortem);
    if (known?.named === named) return known.hits.get(code) ?? NONE;
    const hits = hitsIn(postmortem, named, keeping);
    found.set(postmortem, { named, hits });
    return hits.get(code) ?? NONE;
  };
}

const NONE: readonly Hit[] = [];

function hitsIn(postmortem: Postmortem, named: People, search: Search): Hits {
  const all = new Map<string, Hit[]>();
  for (const passage of passages(postmortem)) {
    const { start } = passage.span;
    for (const [code, hits] of search(passage, named)) {
      const others = all.get(code) ?? [];
      all.set(code, others);
      for (const hit of hits) others.push({ ...hit, start: start + hit.start, end: start + hit.end });
    }
  }
  return all;
}

const MOST_PASSAGES = 20_000;

/** A passage that was read once is known by its text, in whatever document it stands, for as long as the people stay. */
function kept(search: Search): Search {
  const known = new Map<string, Hits>();
  let people = '';
  return (passage, named) => {
    const names = namesOf(named);
    if (names !== people || known.size >= MOST_PASSAGES) known.clear();
    people = names;
    const key = keyOf(passage);
    const before = known.get(key);
    if (before) return before;
    const hits = search(passage, named);
    known.set(key, hits);
    return hits;
  };
}

const keyOf = ({ place, masked, pasted }: Passage): string => `${place}${pasted ? '!' : ' '}${masked}`;

const spelled = new WeakMap<People, string>();

function namesOf(named: People): string {
  const known = spelled.get(named);
  if (known !== undefined) return known;
  const names = [...named].toSorted().join(' ');
  spelled.set(named, names);
  return names;
}
