import { useEffect, useState } from 'preact/hooks';
import { counted, formatCount } from '../../core/timeline/format.ts';
import type { ToInsights } from '../../core/insights/protocol.ts';

/** What is there sooner needs no sign that it is on its way. */
const PATIENCE_MS = 400;

/** While the postmortems are read for the first time. */
export function Loading({
  reading,
}: {
  readonly reading: Extract<ToInsights, { type: 'reading' }> | undefined;
}) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class="insights">
      <header class="insights-head">
        <div class="insights-title">
          <h1>Insights</h1>
          {isLate && (
            <span class="secondary" role="status">
              {reading
                ? `Read ${formatCount(reading.read)} of ${counted(reading.of, 'postmortem')}`
                : 'Reading postmortems'}
            </span>
          )}
        </div>
      </header>
      {isLate && <div class="progress" role="progressbar" aria-label="Reading postmortems" />}
    </main>
  );
}
