import { useEffect, useState } from 'preact/hooks';
import type { ToConfirm } from '../../core/panel/confirm/confirm-protocol.ts';
import type { ConfirmHost } from './confirm-host.ts';
import { Gathering } from './gathering.tsx';
import { DraftForm } from './draft-form.tsx';
import type { Found } from './find-event.tsx';

/** The page between an incident and its draft: what is gathered, then what is proposed, until somebody says yes or no. */
export function ConfirmPage({ host }: { readonly host: ConfirmHost }) {
  const [state, setState] = useState<Exclude<ToConfirm, { readonly type: 'found' }>>();
  const [found, setFound] = useState<Found>({ text: '', lines: [] });
  useEffect(() => {
    host.listen((message) => {
      if (message.type === 'found') setFound(message);
      else setState(message);
    });
    host.send({ type: 'ready' });
  }, [host]);
  return (
    <main class="confirm">
      {state?.type === 'gathering' && <Gathering state={state} host={host} />}
      {state?.type === 'confirm' && <DraftForm view={state.view} found={found} host={host} />}
      <div class="sr-only" role="status" aria-live="polite">
        {said(state)}
      </div>
    </main>
  );
}

function said(state: Exclude<ToConfirm, { readonly type: 'found' }> | undefined): string {
  if (state?.type !== 'confirm') return state ? 'Gathering events' : '';
  const { total, marks, people, entries } = state.view;
  const proposed = marks.filter((mark) => mark.proposed !== '').length;
  return `${total} events gathered. ${proposed} marks, ${people.length} responders and ${entries.length} entries are proposed.`;
}
