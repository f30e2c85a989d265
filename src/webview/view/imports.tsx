import type { ImportView, Snapshot } from '../../core/panel/snapshot.ts';
import { counted } from '../../core/timeline/format.ts';
import type { HostPort } from '../host.ts';
import { Icon } from './icon.tsx';

/** How a running import goes, a source a line. */
export function Imports({ snapshot, host }: { readonly snapshot: Snapshot; readonly host: HostPort }) {
  const { imports, running } = snapshot;
  if (!running || imports.length === 0) return null;
  return (
    <section class="imports" aria-label="Import">
      {imports.map((each) => (
        <SourceLine
          key={each.source}
          source={each}
          onSkip={() => host.send({ type: 'stop', source: each.source })}
        />
      ))}
      <p class="secondary">
        You can choose entries already. New events sort themselves in; what you chose stays.
      </p>
    </section>
  );
}

interface LineProps {
  readonly source: ImportView;
  readonly onSkip: () => void;
}

/** One source of an import: how far it is, and a way past it. */
export function SourceLine({ source, onSkip }: LineProps) {
  const { state, label, count, icon, error, note } = source;
  const busy = state === 'running' || state === 'waiting';
  const [sign, moving] = SIGNS[state];
  return (
    <div class={`source ${state}`}>
      <Icon name={icon} /> <strong>{label}</strong>
      <span class="sign">
        <Icon name={`${sign}${moving ? ' codicon-modifier-spin' : ''}`} />
      </span>
      <span class="text">
        {error ?? note ?? counted(count, 'event')}
        {note !== undefined && <span class="secondary"> {counted(count, 'event')}</span>}
      </span>
      {busy ? (
        <button class="link" onClick={onSkip}>
          Skip
        </button>
      ) : (
        <span class="secondary">{state === 'error' ? 'not read' : state}</span>
      )}
    </div>
  );
}

const SIGNS: Readonly<Record<ImportView['state'], readonly [icon: string, moving: boolean]>> = {
  waiting: ['watch', false],
  running: ['loading', true],
  done: ['pass', false],
  stopped: ['debug-stop', false],
  error: ['error', false],
};
