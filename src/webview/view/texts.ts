import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { EventText } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';

/** The words of events, asked of the host when they are to be seen; of those seen before, some are kept. */
export interface Texts {
  of(id: number): EventText | undefined;
  /** Sees to it that the words come, and says when they do; until it is called off. */
  watch(id: number, changed: () => void): () => void;
  receive(texts: readonly EventText[]): void;
  /** What is kept may have changed: those that are watched are asked for again, and stay until then. */
  renew(): void;
}

/** How many are kept. */
const MOST = 2000;

export function createTexts({ send }: Pick<HostPort, 'send'>, most = MOST): Texts {
  const kept = new Map<number, EventText>();
  const watched = new Map<number, Set<() => void>>();
  let old = new Set<number>();
  let wanted: number[] = [];
  const ask = (id: number): void => {
    if (wanted.push(id) > 1) return;
    // All that one drawing of the page wants goes in one message.
    queueMicrotask(() => {
      send({ type: 'read', events: wanted });
      wanted = [];
    });
  };
  const tidy = (): void => {
    for (const id of kept.keys()) {
      if (kept.size <= most) return;
      if (!watched.has(id)) kept.delete(id);
    }
  };
  return {
    of: (id) => kept.get(id),
    watch: (id, changed) => {
      const watchers = watched.get(id) ?? new Set();
      watched.set(id, watchers.add(changed));
      if (watchers.size === 1 && (!kept.has(id) || old.has(id))) ask(id);
      return () => {
        watchers.delete(changed);
        if (watchers.size === 0) watched.delete(id);
      };
    },
    receive: (texts) => {
      for (const text of texts) {
        old.delete(text.event);
        kept.delete(text.event);
        kept.set(text.event, text);
        for (const changed of watched.get(text.event) ?? []) changed();
      }
      tidy();
    },
    renew: () => {
      old = new Set(kept.keys());
      for (const id of watched.keys()) ask(id);
    },
  };
}

export const TextsContext = createContext<Texts | undefined>(undefined);

/** The words of an event; undefined until they have come. */
export function useText(id: number | undefined): EventText | undefined {
  const texts = useContext(TextsContext);
  const [, drawAgain] = useState(0);
  useLayoutEffect(
    () => (id === undefined ? undefined : texts?.watch(id, () => drawAgain((times) => times + 1))),
    [texts, id],
  );
  return id === undefined ? undefined : texts?.of(id);
}
