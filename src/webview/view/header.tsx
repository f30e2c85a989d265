import type { MetricView, Snapshot } from '../../core/panel/snapshot.ts';
import { Icon } from './icon.tsx';

const STATUS: Readonly<Record<string, readonly [string, string]>> = {
  draft: ['edit', 'Draft'],
  in_review: ['eye', 'In review'],
  reviewed: ['pass', 'Reviewed'],
  published: ['globe', 'Published'],
  closed: ['archive', 'Closed'],
  skipped: ['circle-slash', 'Skipped'],
};

export function Header({ snapshot }: { readonly snapshot: Snapshot }) {
  const { title, severity, status = '', id, day, services, metrics } = snapshot;
  const [icon, word] = STATUS[status] ?? ['edit', status];
  const facts = [id, day, services.join(', ')].filter(Boolean);
  return (
    <header class="header">
      <div class="story">
        <h1>{title}</h1>
        <div class="facts">
          {severity && (
            <span class="chip">
              <Icon name="flame" /> {severity.replace('->', '→')}
            </span>
          )}
          {word && (
            <span class="chip">
              <Icon name={icon} /> {word}
            </span>
          )}
          <span class="secondary">{facts.join('  •  ')}</span>
        </div>
      </div>
      <dl class="metrics">
        {metrics.map((metric) => (
          <MetricTile key={metric.id} metric={metric} />
        ))}
      </dl>
    </header>
  );
}

function MetricTile({ metric }: { readonly metric: MetricView }) {
  const { id, label, value, known, formula, working, share } = metric;
  return (
    <div
      class={known ? 'metric' : 'metric unknown'}
      tabIndex={0}
      aria-label={`${label}: ${value}. ${formula}`}
    >
      <dt>{id}</dt>
      <dd>{known ? value : value.replace(/ \(.*$/, '')}</dd>
      <div class="bar">
        <div class="filled" style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
      <div class="working" role="tooltip">
        <div>{formula}</div>
        <div>{working ?? value}</div>
      </div>
    </div>
  );
}
