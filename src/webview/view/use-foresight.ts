import { useMemo, useState } from 'preact/hooks';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';
import { asKnownAt } from '../model/foresight.ts';
import type { Received } from '../model/received.ts';

/** What is hidden while the panel shows an incident as it was known at an instant. */
export interface Foresight {
  readonly until: number | undefined;
  readonly setUntil: (until: number | undefined) => void;
  readonly hiddenEvents: number;
  readonly hiddenEntries: number;
}

/** All that the host has told, or what of it could be known at the instant that somebody chose. */
export function useForesight(received: Received, snapshot: Snapshot, { kept }: HostPort) {
  const [until, setUntil] = useState(kept.until);
  const seen = useMemo(
    () => (until === undefined ? { ...received, snapshot } : asKnownAt({ ...received, snapshot }, until)),
    [received, snapshot, until],
  );
  const foresight: Foresight = {
    until,
    setUntil,
    hiddenEvents: received.captured.columns.count - seen.captured.columns.count,
    hiddenEntries: snapshot.entries.length - seen.snapshot.entries.length,
  };
  return { seen, foresight };
}
