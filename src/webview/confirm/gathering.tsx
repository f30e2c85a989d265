import type { ToConfirm } from '../../core/panel/confirm/confirm-protocol.ts';
import { SourceLine } from '../view/imports.tsx';
import type { ConfirmHost } from './confirm-host.ts';

interface Props {
  readonly state: Extract<ToConfirm, { readonly type: 'gathering' }>;
  readonly host: ConfirmHost;
}

/** How the sources are getting on; what came may be kept without waiting for the rest. */
export function Gathering({ state: { sources, count }, host }: Props) {
  const done = sources.filter(({ state }) => state !== 'running' && state !== 'waiting').length;
  return (
    <>
      <header class="top">
        <div>
          <h1>Gathering what the incident left behind</h1>
          <p class="secondary">Nothing is written yet. You choose first what goes into the draft.</p>
        </div>
        <div class="progress" />
      </header>
      <div class="body">
        <section class="imports" aria-label="Sources">
          {sources.map((source) => (
            <SourceLine
              key={source.source}
              source={source}
              onSkip={() => host.send({ type: 'stop', source: source.source })}
            />
          ))}
        </section>
      </div>
      <footer>
        <p class="secondary">
          {count} events so far · {done} of {sources.length} sources done
        </p>
        <button class="button" onClick={() => host.send({ type: 'cancel' })}>
          Cancel
        </button>
        <button class="primary" onClick={() => host.send({ type: 'stop' })}>
          Stop and Keep These
        </button>
      </footer>
    </>
  );
}
