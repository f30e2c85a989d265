import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Answer } from '../../core/panel/curate/curated.ts';
import type { HostPort } from '../host.ts';
import { NOTHING_RECEIVED, receive, type Received } from '../model/received.ts';
import { giveFocusBack } from './focus-back.ts';
import { createTexts, type Texts } from './texts.ts';

/** The entry that the document's caret went to; a new object each time it goes there. */
export interface Caret {
  readonly key: string;
}

/** What the host tells, from the first message on. */
export function useReceived(host: HostPort): {
  readonly received: Received;
  readonly caret: Caret | undefined;
  readonly texts: Texts;
  /** What came of the last edit; a new object each time. */
  readonly answer: Answer | undefined;
} {
  const [received, setReceived] = useState<Received>(NOTHING_RECEIVED);
  const [caret, setCaret] = useState<Caret>();
  const [answer, setAnswer] = useState<Answer>();
  const texts = useMemo(() => createTexts(host), [host]);
  useEffect(() => {
    host.listen((message) => {
      if (message.type === 'select') setCaret({ key: message.key });
      else if (message.type === 'answer') setAnswer(message.answer);
      else if (message.type === 'focus') giveFocusBack();
      else if (message.type === 'texts') texts.receive(message.texts);
      else setReceived((before) => receive(before, message));
      if (message.type === 'events' || message.type === 'copies') texts.renew();
    });
    host.send({ type: 'ready' });
  }, [host]);
  return { received, caret, texts, answer };
}
