import { MARKS, type Mark } from '../../core/document/mark.ts';
import type { EventView } from '../../core/panel/snapshot.ts';
import type { HostPort } from '../host.ts';
import { useContext } from 'preact/hooks';
import { timeText } from '../model/clock.ts';
import { entryOf, whyTold } from '../model/places.ts';
import { ClockContext } from './clock-context.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly event: EventView;
  readonly host: HostPort;
  readonly onAdd: (uris: readonly string[], mark?: Mark) => void;
  readonly onClose: () => void;
}

/** The selected event in full, docked at the bottom so that the arrow keys never move the list. */
export function Detail({ event, host, onAdd, onClose }: Props) {
  const { uri, at, actor, place, offset, text, icon, pinned, replies, sameAs, permalink, suggests } = event;
  const told = entryOf(event);
  const clock = useContext(ClockContext);
  return (
    <aside class="detail" aria-label="The selected event">
      <div class="told">
        <div class="line">
          <Icon name={icon} /> <strong>{actor ?? event.source}</strong>
          {place !== undefined && <span class="secondary">in {place}</span>}
          <span class="mono">
            {timeText(at, { ...clock, relative: false })} {clock.zone}
          </span>
          <span class="mono secondary">{offset}</span>
        </div>
        <div class="full">{text}</div>
        <div class="line secondary">
          {pinned !== undefined && (
            <span>
              <Icon name="pinned" /> {pinned}
            </span>
          )}
          {replies > 0 && (
            <span>
              <Icon name="comment" /> {replies} {replies === 1 ? 'reply' : 'replies'}
            </span>
          )}
          {event.also.map(({ uri: other, where, reason }) => (
            <span key={other}>
              <Icon name="copy" /> also {where}: {reason}
            </span>
          ))}
          {sameAs && (
            <span>
              <Icon name="check" /> {whyTold(event)}
            </span>
          )}
          {suggests && (
            <span>
              Suggested mark: {suggests.mark.replaceAll('_', ' ')} ({suggests.reason})
            </span>
          )}
        </div>
      </div>
      <div class="actions">
        {told === undefined ? (
          <button class="primary" onClick={() => onAdd([uri])}>
            <Icon name="add" /> Add to Timeline
          </button>
        ) : (
          <button class="button" onClick={() => host.send({ type: 'reveal', key: told })}>
            <Icon name="go-to-file" /> Show in Document
          </button>
        )}
        {sameAs && (
          <button class="button" onClick={() => onAdd([uri])}>
            <Icon name="add" /> Add as Well
          </button>
        )}
        {told === undefined && (
          <AddWithMark suggested={suggests?.mark} onAdd={(mark) => onAdd([uri], mark)} />
        )}
        {permalink && (
          <button class="button" onClick={() => host.send({ type: 'open-at-source', uri })}>
            <Icon name="link-external" /> Open at Source
          </button>
        )}
        <button class="button" onClick={() => host.send({ type: 'copy-link', uri })}>
          <Icon name="link" /> Copy Link
        </button>
      </div>
      <button class="close" aria-label="Close" onClick={onClose}>
        <Icon name="close" />
      </button>
    </aside>
  );
}

function AddWithMark({
  suggested,
  onAdd,
}: {
  readonly suggested: Mark | undefined;
  readonly onAdd: (mark: Mark) => void;
}) {
  return (
    <label class="button select">
      <Icon name="milestone" />
      <select
        value=""
        aria-label="Add with a mark"
        onChange={({ currentTarget }) => {
          const mark = MARKS.find((known) => known === currentTarget.value);
          if (mark) onAdd(mark);
        }}
      >
        <option value="">Add with Mark…</option>
        {MARKS.map((mark) => (
          <option key={mark} value={mark}>
            {mark.replaceAll('_', ' ')}
            {mark === suggested ? ' (suggested)' : ''}
          </option>
        ))}
      </select>
    </label>
  );
}
