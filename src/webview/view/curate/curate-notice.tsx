import type { Curating } from './use-curating.ts';
import { Icon } from '../icon.tsx';

/** What became of an edit that could not simply be made, and the way on. */
export function CurateNotice({ curating }: { readonly curating: Curating }) {
  const { notice, undo, again, dismiss } = curating;
  if (!notice) return null;
  return (
    <div class="curate-notice" role="status">
      <span class="grow">
        {notice === 'beside'
          ? 'The document changed while this was open. Your edit went in beside it.'
          : 'This entry is no longer in the document.'}
      </span>
      {notice === 'beside' ? (
        <button class="link" onClick={undo}>
          Undo
        </button>
      ) : (
        <button class="link" onClick={again}>
          Add Again
        </button>
      )}
      <button class="step" aria-label="Close" onClick={dismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}
