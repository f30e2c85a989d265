import { useEffect, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../core/panel/snapshot.ts';

/** What the live region says of an edit: "Added as entry 11 of 15". */
export function useAnnounced({ entries }: Snapshot): string {
  const before = useRef<readonly string[] | undefined>(undefined);
  const [said, say] = useState('');
  useEffect(() => {
    const keys = entries.map(({ key }) => key);
    const known = new Set(before.current);
    const added = before.current ? keys.findIndex((key) => !known.has(key)) : -1;
    if (added >= 0) say(`Added as entry ${added + 1} of ${keys.length}`);
    else if (before.current && keys.length < before.current.length)
      say(`Taken out, ${keys.length} entries stay`);
    before.current = keys;
  }, [entries]);
  return said;
}
