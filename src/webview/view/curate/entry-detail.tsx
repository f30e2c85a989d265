import { useContext } from 'preact/hooks';
import type { EntryView, Snapshot } from '../../../core/panel/snapshot.ts';
import type { HostPort } from '../../host.ts';
import { actorOf, type Captured } from '../../model/captured.ts';
import { offsetText, timeText } from '../../model/clock.ts';
import { correctedText, suggestedFor } from '../../model/entries.ts';
import { Beside } from '../beside.tsx';
import { ClockContext } from '../clock-context.ts';
import { Icon } from '../icon.tsx';
import { useText } from '../texts.ts';
import { useRoving } from '../use-roving.ts';
import { Suggestion } from './suggestion.tsx';
import type { Curating } from './use-curating.ts';

interface Props {
  readonly entry: EntryView;
  readonly snapshot: Snapshot;
  readonly captured: Captured;
  /** The place of the event that it is told from. */
  readonly place: number | undefined;
  readonly curating: Curating;
  readonly host: HostPort;
  readonly onReveal: (key: string) => void;
  readonly onClose: () => void;
}

/** The selected entry in full, with all that can be done with it. */
export function EntryDetail(props: Props) {
  const { entry, snapshot, curating, host, onClose } = props;
  const { key, text, actor, marks } = entry;
  const suggests = suggestedFor(snapshot, key);
  return (
    <aside class="detail entry" aria-label="The selected entry">
      <div class="told">
        <div class="line">
          <Icon name={entry.icon} /> <strong>{actor ?? 'In the document'}</strong>
          <Stamp entry={entry} />
          <span class="secondary">{entry.public ? 'public' : 'internal'}</span>
          {marks.length > 0 && <span>{marks.join(', ').replaceAll('_', ' ')}</span>}
        </div>
        <div class="full">{text}</div>
        <div class="line secondary">
          <Original {...props} />
          {suggests && (
            <Suggestion
              suggested={suggests}
              onSet={() => curating.mark(key, suggests.mark, true)}
              onDecline={() => host.send({ type: 'decline', event: suggests.event, mark: suggests.mark })}
            />
          )}
        </div>
      </div>
      <Actions {...props} />
      <button class="close" aria-label="Close" onClick={onClose}>
        <Icon name="close" />
      </button>
    </aside>
  );
}

/** The time that the document tells, and the one that was sent. */
function Stamp({ entry }: Pick<Props, 'entry'>) {
  const clock = useContext(ClockContext);
  const { at } = entry;
  if (at === undefined) return <span class="mono">{entry.clock}</span>;
  const told = timeText(at, { ...clock, relative: false });
  return (
    <>
      <span class="mono">
        {correctedText(entry, clock) ?? told} {clock.zone}
      </span>
      <span class="mono secondary">{offsetText(at, clock)}</span>
      <Beside at={at} />
    </>
  );
}

/** What the source said, where the entry says it in other words. */
function Original({ entry, captured: { columns }, place }: Props) {
  const words = useText(place === undefined ? undefined : columns.id[place]);
  if (place === undefined || words === undefined || words.text === entry.text) return null;
  const lane = columns.lanes[columns.lane[place] ?? 0];
  return (
    <span class="original">
      <Icon name={lane?.icon ?? 'link'} /> {actorOf(columns, place) ?? lane?.label}: {words.text}
    </span>
  );
}

function Actions({ entry: { key, at, public: open }, curating, onReveal }: Props) {
  const bar = useRoving();
  return (
    <div class="actions" role="toolbar" aria-label="What to do with the entry" {...bar}>
      <Act icon="edit" word="Edit Text" hint="F2" onClick={() => curating.edit(key, 'text')} />
      {at !== undefined && (
        <Act icon="watch" word="Correct Time" hint="T" onClick={() => curating.edit(key, 'time')} />
      )}
      <Act icon="milestone" word="Marks…" hint="M" onClick={() => curating.edit(key, 'marks')} />
      <Act
        icon="globe"
        word={open ? 'Make Internal' : 'Make Public'}
        hint="P"
        onClick={() => curating.togglePublic([key])}
      />
      <Act icon="trash" word="Take Out" hint="Delete" onClick={() => curating.remove([key])} />
      <Act icon="go-to-file" word="Show in Document" hint="Enter" onClick={() => onReveal(key)} />
    </div>
  );
}

interface ActProps {
  readonly icon: string;
  readonly word: string;
  readonly hint: string;
  readonly onClick: () => void;
}

const Act = ({ icon, word, hint, onClick }: ActProps) => (
  <button class="button" title={`${word} (${hint})`} onClick={onClick}>
    <Icon name={icon} /> {word}
  </button>
);
