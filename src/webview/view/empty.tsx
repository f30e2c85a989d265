import type { Snapshot } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';
import { Icon } from './icon.tsx';

/** Before anything is captured: three ways in, two of them without an account. */
export function Empty({ snapshot, host }: { readonly snapshot: Snapshot; readonly host: HostPort }) {
  return (
    <section class="empty">
      <h2>No events yet</h2>
      <p class="secondary">
        Bring in what the incident left behind, then choose what tells the story. Pasted text and the sample
        stay on this machine.
      </p>
      {snapshot.canImport && (
        <button class="primary" onClick={() => host.send({ type: 'start', from: 'import' })}>
          <Icon name="cloud-download" /> Import Events…
        </button>
      )}
      <div class="ways">
        <button class="way" onClick={() => host.send({ type: 'start', from: 'paste' })}>
          <Icon name="clippy" />
          <strong>Paste Text</strong>
          <span class="secondary">
            Copied from Slack, Teams, Zoom or PagerDuty, or any list with times. No account needed.
          </span>
        </button>
        <button class="way" onClick={() => host.send({ type: 'start', from: 'sample' })}>
          <Icon name="beaker" />
          <strong>Open the Sample</strong>
          <span class="secondary">
            A recorded 47-minute checkout outage. Try everything; nothing is saved.
          </span>
        </button>
        {snapshot.canImport ? (
          <button class="way" onClick={() => host.send({ type: 'start', from: 'connect' })}>
            <Icon name="plug" />
            <strong>Connect a Source</strong>
            <span class="secondary">PagerDuty, Slack. One token each, checked at once.</span>
          </button>
        ) : (
          <div class="way">
            <Icon name="plug" />
            <span class="secondary">
              Sources need VS Code on a desktop or server. Pasted text, files and the sample work here.
            </span>
          </div>
        )}
      </div>
      <p class="secondary">
        Or write a line in the document: <code>14:03 detected: Page: checkout 5xx above 5 %</code> It shows up
        here as you type.
      </p>
    </section>
  );
}
