import { useEffect, useState } from 'preact/hooks';
import type { Insights } from '../../core/insights/model.ts';
import type { InsightsView, ToInsights } from '../../core/insights/protocol.ts';
import { Cards } from './cards.tsx';
import { Filters } from './filters.tsx';
import { Head } from './head.tsx';
import { opening } from './opening.ts';
import type { InsightsHost } from './insights-host.ts';
import { Loading } from './loading.tsx';
import { Nothing } from './nothing.tsx';

/** What a team's postmortems say together. The host counts; the page draws, and says what somebody wants. */
export function InsightsPage({ host }: { readonly host: InsightsHost }) {
  const [insights, setInsights] = useState<Insights>();
  const [reading, setReading] = useState<Extract<ToInsights, { readonly type: 'reading' }>>();
  const [view, setView] = useState<InsightsView>();
  useEffect(() => {
    host.listen((message) => {
      if (message.type === 'reading') return setReading(message);
      setInsights(message.insights);
      // What is chosen here is newer than what the host has heard of.
      setView((known) => known ?? message.view);
    });
    host.send({ type: 'ready' });
  }, [host]);
  useEffect(() => {
    if (view) host.keep(view);
  }, [view]);
  if (!insights || !view) return <Loading reading={reading} />;
  const look = (next: InsightsView): void => {
    setView(next);
    host.send({ type: 'view', view: next });
  };
  return (
    <main class="insights">
      <header class="insights-head">
        <Head insights={insights} host={host} />
        {insights.state !== 'empty' && (
          <Filters insights={insights} view={view} onView={look} onOpen={opening(insights, host)} />
        )}
      </header>
      {insights.state === 'some' ? (
        <Cards insights={insights} view={view} onView={look} host={host} />
      ) : (
        <Nothing insights={insights} view={view} onView={look} host={host} />
      )}
      <div class="sr-only" role="status">
        {insights.matchWords}
      </div>
    </main>
  );
}
