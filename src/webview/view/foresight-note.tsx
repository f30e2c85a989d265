import { useContext } from 'preact/hooks';
import { counted } from '../../core/timeline/format.ts';
import { timeText } from '../model/clock.ts';
import { ClockContext } from './clock-context.ts';
import { Icon } from './icon.tsx';
import type { Foresight } from './use-foresight.ts';

/** That something is hidden, how much, and the way back. */
export function ForesightNote({ foresight }: { readonly foresight: Foresight }) {
  const { until, setUntil, hiddenEvents, hiddenEntries } = foresight;
  const clock = useContext(ClockContext);
  if (until === undefined) return null;
  return (
    <div class="notice" role="note">
      <Icon name="eye-closed" />
      <span class="grow">
        As known at {timeText(until, clock)}. {counted(hiddenEvents, 'later event')} and{' '}
        {counted(hiddenEntries, 'later entry', 'later entries')} are hidden. What would you have done next?
      </span>
      <button class="link" onClick={() => setUntil(undefined)}>
        Show All
      </button>
    </div>
  );
}
