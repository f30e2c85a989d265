import type { ComponentChildren } from 'preact';
import type { Intent } from '../../core/panel/protocol.ts';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';
import { Ghost } from './ghost.tsx';
import { Icon } from './icon.tsx';

/** Before anything is captured: three ways in, two of them without an account. */
export function Empty({ snapshot, host }: { readonly snapshot: Snapshot; readonly host: HostPort }) {
  const start = (from: Extract<Intent, { readonly type: 'start' }>['from']) => () =>
    host.send({ type: 'start', from });
  return (
    <section class="empty">
      <Ghost />
      <div class="invitation">
        <h2>No events yet</h2>
        <p class="secondary">
          Bring in what the incident left behind, then choose what tells the story. Pasted text and the sample
          stay on this machine.
        </p>
        <div class="ways">
          <Way icon="clippy" name="Paste Text" button="Paste Text" filled onClick={start('paste')}>
            Copied from Slack, Teams, Zoom or PagerDuty, or any list with times. No account needed.
          </Way>
          <Way icon="beaker" name="Open the Sample" button="Open Sample" onClick={start('sample')}>
            A recorded 47-minute checkout outage with 230 events. Try everything; nothing is saved.
          </Way>
          {snapshot.canImport ? (
            <Way
              icon="plug"
              name="Connect a Source"
              button="Connections…"
              onClick={start('connect')}
              more={
                <button class="button" onClick={start('import')}>
                  Import Events…
                </button>
              }
            >
              PagerDuty, Slack, Datadog, Jira and others. A token each, checked at once.
            </Way>
          ) : (
            <div class="way">
              <Icon name="plug" />
              <p class="secondary">
                Sources need VS Code on a desktop or server. Pasted text, files and the sample work here.
              </p>
            </div>
          )}
        </div>
        <p class="secondary">
          Or write a line in the document: <code>14:03 detected: Page: checkout 5xx above 5 %</code> It shows
          up here as you type.
        </p>
      </div>
    </section>
  );
}

interface WayProps {
  readonly icon: string;
  readonly name: string;
  readonly button: string;
  readonly filled?: boolean;
  readonly more?: ComponentChildren;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

const Way = ({ icon, name, button, filled = false, more, onClick, children }: WayProps) => (
  <div class="way">
    <Icon name={icon} />
    <strong>{name}</strong>
    <p class="secondary">{children}</p>
    <div class="buttons">
      <button class={filled ? 'primary' : 'button'} onClick={onClick}>
        {button}
      </button>
      {more}
    </div>
  </div>
);
