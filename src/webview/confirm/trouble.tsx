import type { ConfirmView } from '../../core/panel/confirm/confirm-view.ts';
import { Icon } from '../view/icon.tsx';

/** Sources that were not read to their end. The draft can be begun all the same. */
export function Trouble({ view }: { readonly view: ConfirmView }) {
  const short = view.sources.filter(({ state }) => state === 'error' || state === 'stopped');
  return (
    <>
      {short.map(({ source, label, state, error, note, count }) => (
        <div class="notice" key={source} role="note">
          <Icon name={state === 'error' ? 'error' : 'debug-stop'} />
          <span>
            {state === 'error'
              ? (error ?? `${label} is not read: ${note ?? 'it gave no reason'}.`)
              : `${label} was stopped; ${count} events are kept.`}{' '}
            <span class="secondary">
              Import Events… fetches the rest later, and adds only what is missing.
            </span>
          </span>
        </div>
      ))}
    </>
  );
}
