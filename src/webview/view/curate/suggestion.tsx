import type { SuggestedView } from '../../../core/panel/snapshot.ts';

interface Props {
  readonly suggested: SuggestedView;
  readonly onSet: () => void;
  readonly onDecline: () => void;
}

/** A mark that an event suggests, why, and what to make of it. */
export const Suggestion = ({ suggested: { mark, reason }, onSet, onDecline }: Props) => (
  <span class="suggestion">
    <span class="tag suggested">
      <span class="diamond" /> {mark.replaceAll('_', ' ')}?
    </span>{' '}
    Suggested: {reason}
    <button class="link" onClick={onSet}>
      Set Mark
    </button>
    <button class="link" onClick={onDecline}>
      Not This
    </button>
  </span>
);
