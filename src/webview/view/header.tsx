import type { MetricView, Snapshot } from '../../core/panel/snapshot.ts';
import { counted } from '../../core/timeline/format.ts';
import { Icon } from './icon.tsx';

const STATUS: Readonly<Record<string, readonly [string, string]>> = {
  draft: ['edit', 'Draft'],
  in_review: ['eye', 'In review'],
  reviewed: ['pass', 'Reviewed'],
  published: ['globe', 'Published'],
  closed: ['archive', 'Closed'],
  skipped: ['circle-slash', 'Skipped'],
};

interface Props {
  readonly snapshot: Snapshot;
  readonly onStop?: () => void;
}

/** The story first: title, state and the four metrics; while an import runs, how far it is instead of them. */
export function Header({ snapshot, onStop }: Props) {
  const { title, severity, status = '', id, day, services, running, entries } = snapshot;
  const [icon, word] = STATUS[status] ?? ['edit', status];
  const facts = [id, day, services.join(', ')].filter(Boolean);
  return (
    <header class={running ? 'header busy' : 'header'}>
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
          <span class="secondary">{facts.join(' • ')}</span>
        </div>
      </div>
      {running && onStop ? (
        <Progress snapshot={snapshot} onStop={onStop} />
      ) : (
        entries.length > 0 && <Metrics metrics={snapshot.metrics} />
      )}
      {running && <div class="progress" role="progressbar" aria-label="Importing events" />}
    </header>
  );
}

const Metrics = ({ metrics }: Pick<Snapshot, 'metrics'>) => (
  <div class="metrics" role="list" aria-label="Metrics">
    {metrics.map((metric) => (
      <MetricTile key={metric.id} metric={metric} />
    ))}
  </div>
);

function Progress({
  snapshot: { total, imports },
  onStop,
}: {
  readonly snapshot: Snapshot;
  readonly onStop: () => void;
}) {
  const done = imports.filter(({ state }) => state !== 'running' && state !== 'waiting').length;
  return (
    <div class="so-far">
      <div role="status">
        <strong>{counted(total, 'event')} so far</strong>
        <div class="secondary">
          {done} of {imports.length} sources done
        </div>
      </div>
      <button class="button" onClick={onStop}>
        Stop and Keep These
      </button>
    </div>
  );
}

function MetricTile({ metric }: { readonly metric: MetricView }) {
  const { id, label, value, known, formula, working, share } = metric;
  return (
    <div
      class={known ? 'metric' : 'metric unknown'}
      role="listitem"
      tabIndex={0}
      aria-label={`${label}: ${value}. ${formula}${working === undefined ? '' : `: ${working}`}`}
    >
      <div class="short">{id}</div>
      <div class="value">{known ? value : value.replace(/ \(.*$/, '')}</div>
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
