import { useContext } from 'preact/hooks';
import { MARKS, type Mark } from '../../core/document/mark.ts';
import type { Snapshot, ToldView } from '../../core/panel/snapshot.ts';
import { counted, formatOffset } from '../../core/timeline/format.ts';
import type { HostPort } from '../host.ts';
import { actorOf, has, type Captured } from '../model/captured.ts';
import { timeText } from '../model/clock.ts';
import { alsoKnown, whyTold } from '../model/places.ts';
import { Beside } from './beside.tsx';
import { ClockContext } from './clock-context.ts';
import { Suggestion } from './curate/suggestion.tsx';
import { Icon } from './icon.tsx';
import { useText } from './texts.ts';
import { useRoving } from './use-roving.ts';

interface Props {
  readonly captured: Captured;
  readonly place: number;
  readonly snapshot: Snapshot;
  readonly told: ToldView | undefined;
  /** As it was known at a moment: answers to it came later. */
  readonly asKnown: boolean;
  readonly host: HostPort;
  readonly onAdd: (events: readonly number[], mark?: Mark) => void;
  readonly onClose: () => void;
}

/** The selected event in full, docked at the bottom so that the arrow keys never move the list. */
export function Detail(props: Props) {
  const { captured, place, snapshot, told, asKnown, host, onAdd, onClose } = props;
  const { columns } = captured;
  const id = columns.id[place] ?? 0;
  const at = columns.start[place] ?? 0;
  const lane = columns.lanes[columns.lane[place] ?? 0];
  const words = useText(id);
  const suggests = snapshot.suggested.find(({ event }) => event === id);
  const clock = useContext(ClockContext);
  const setMark = (key: string, mark: Mark): void =>
    host.send({ type: 'curate', curate: { does: 'mark', keys: [key], mark, on: true } });
  return (
    <aside class="detail" aria-label="The selected event">
      <div class="told">
        <div class="line">
          <Icon name={lane?.icon ?? 'circle-small'} />{' '}
          <strong>{actorOf(columns, place) ?? lane?.label}</strong>
          {words?.place !== undefined && <span class="secondary">in {words.place}</span>}
          <span class="mono">
            {timeText(at, { ...clock, relative: false })} {clock.zone}
          </span>
          {clock.zero !== undefined && <span class="mono secondary">{formatOffset(at - clock.zero)}</span>}
          <Beside at={at} />
        </div>
        <div class="full">{words?.text}</div>
        <div class="line secondary">
          {words?.pinned !== undefined && has(columns, place, 'pinned') && (
            <span>
              <Icon name="pinned" /> {words.pinned}
            </span>
          )}
          {words !== undefined && words.replies > 0 && !asKnown && (
            <span>
              <Icon name="comment" /> {counted(words.replies, 'reply', 'replies')}
            </span>
          )}
          {alsoKnown(words, columns).map(({ event: other, where, reason }) => (
            <span key={other}>
              <Icon name="copy" /> also {where}: {reason}
            </span>
          ))}
          {told?.same && (
            <span>
              <Icon name="check" /> {whyTold(told)}
            </span>
          )}
          {suggests && (
            <Suggestion
              suggested={suggests}
              onSet={() => (told ? setMark(told.entry, suggests.mark) : onAdd([id], suggests.mark))}
              onDecline={() => host.send({ type: 'decline', event: id, mark: suggests.mark })}
            />
          )}
        </div>
      </div>
      <div class="actions" role="toolbar" aria-label="What to do with the event" {...useRoving()}>
        {told === undefined ? (
          <button class="primary" onClick={() => onAdd([id])}>
            <Icon name="add" /> Add to Timeline
          </button>
        ) : (
          <button class="button" onClick={() => host.send({ type: 'reveal', key: told.entry })}>
            <Icon name="go-to-file" /> Show in Document
          </button>
        )}
        {told?.same && (
          <button class="button" onClick={() => onAdd([id])}>
            <Icon name="add" /> Add as Well
          </button>
        )}
        {told === undefined && <AddWithMark suggested={suggests?.mark} onAdd={(mark) => onAdd([id], mark)} />}
        {has(columns, place, 'permalink') && (
          <button class="button" onClick={() => host.send({ type: 'open-at-source', event: id })}>
            <Icon name="link-external" /> Open at Source
          </button>
        )}
        <button class="button" onClick={() => host.send({ type: 'copy-link', event: id })}>
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
