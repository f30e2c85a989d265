import type { ImportView, Snapshot } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';
import { Icon } from './icon.tsx';

/** How the import goes, a source a line; what needs a person stays until it is mended. */
export function Imports({ snapshot, host }: { readonly snapshot: Snapshot; readonly host: HostPort }) {
  const { imports, running, documentOpen } = snapshot;
  const shown = running ? imports : imports.filter(({ state }) => state === 'error' || state === 'stopped');
  const done = imports.filter(({ state }) => state !== 'running' && state !== 'waiting').length;
  const count = imports.reduce((sum, each) => sum + each.count, 0);
  return (
    <>
      {running && <div class="progress" role="progressbar" aria-label="Importing events" />}
      {!documentOpen && (
        <div class="notice">
          The document is closed.{' '}
          <button class="link" onClick={() => host.send({ type: 'open-document' })}>
            Open It
          </button>{' '}
          to go on; captured events are kept.
        </div>
      )}
      {shown.length > 0 && (
        <div class="imports">
          {running && (
            <div class="source">
              <strong>
                {count} events so far · {done} of {imports.length} sources done
              </strong>
              <span class="grow" />
              <button class="button" onClick={() => host.send({ type: 'stop' })}>
                Stop and Keep These
              </button>
            </div>
          )}
          {shown.map((each) => (
            <SourceLine key={each.source} source={each} running={running} host={host} />
          ))}
        </div>
      )}
    </>
  );
}

interface LineProps {
  readonly source: ImportView;
  readonly running: boolean;
  readonly host: HostPort;
}

function SourceLine({ source, running, host }: LineProps) {
  const { state, label, count, icon, error, note, reconnect } = source;
  return (
    <div class={`source ${state}`}>
      <Icon name={state === 'error' ? 'warning' : state === 'done' ? 'check' : icon} />
      <strong>{label}</strong>
      <span class="secondary">{error ?? describe(state, count, note)}</span>
      <span class="grow" />
      {running && state === 'running' && (
        <button class="link" onClick={() => host.send({ type: 'stop', source: source.source })}>
          Skip
        </button>
      )}
      {!running && reconnect && (
        <button class="link" onClick={() => host.send({ type: 'start', from: 'connect' })}>
          Connect Again
        </button>
      )}
      {!running && (
        <button class="link" onClick={() => host.send({ type: 'start', from: 'import' })}>
          {state === 'stopped' ? 'Import the Rest' : 'Retry'}
        </button>
      )}
    </div>
  );
}

function describe(state: ImportView['state'], count: number, note: string | undefined): string {
  if (state === 'stopped') return `Stopped. ${count} events are kept; importing again fetches the rest.`;
  return note === undefined || note === '' ? `${count} events` : note;
}
