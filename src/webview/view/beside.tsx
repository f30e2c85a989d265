import { useContext } from 'preact/hooks';
import { besideText, shortZone } from '../model/clock.ts';
import { ClockContext } from './clock-context.ts';

/** The time on the clock of the other zone that is shown: `15:26 Berlin`. */
export function Beside({ at }: { readonly at: number }) {
  const clock = useContext(ClockContext);
  if (clock.beside === undefined) return null;
  return (
    <span class="mono secondary">
      {besideText(at, clock)} {shortZone(clock.beside)}
    </span>
  );
}
