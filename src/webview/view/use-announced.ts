import { useEffect, useRef, useState } from 'preact/hooks';
import { takenOut } from '../../core/panel/curate/taken-out.ts';
import type { Answer } from '../../core/panel/curate/curated.ts';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import { formatCount } from '../../core/timeline/format.ts';

/** What the live region says of an edit, whoever made it: "Added as entry 11 of 15". */
export function useAnnounced({ entries }: Snapshot, answer: Answer | undefined): string {
  const before = useRef<readonly string[] | undefined>(undefined);
  const [said, say] = useState('');
  useEffect(() => {
    const keys = entries.map(({ key }) => key);
    const known = new Set(before.current);
    const more = before.current !== undefined && keys.length > before.current.length;
    const added = more ? keys.findIndex((key) => !known.has(key)) : -1;
    if (added >= 0) say(`Added as entry ${formatCount(added + 1)} of ${formatCount(keys.length)}`);
    else if (before.current && keys.length < before.current.length) say(takenOut(keys.length));
    before.current = keys;
  }, [entries]);
  useEffect(() => answer && say(answer.said), [answer]);
  return said;
}
