import type { Snapshot } from '../../../core/panel/snapshot.ts';
import { Icon } from '../icon.tsx';

interface Props {
  readonly snapshot: Pick<Snapshot, 'confirmed' | 'entries'>;
  /** Undefined while some of the entries are hidden. */
  readonly onConfirm: (() => void) | undefined;
  /** Selects the entries that changed. */
  readonly onShow: (keys: readonly string[]) => void;
}

/** Who has checked the timeline, whether that still holds, and the way to say so. */
export function Confirmation({ snapshot: { confirmed, entries }, onConfirm, onShow }: Props) {
  if (entries.length === 0) return null;
  const { changed = [] } = confirmed ?? {};
  return (
    <>
      <span class="secondary confirmed" role="status">
        {inWords(confirmed)}
      </span>
      {changed.length > 0 && (
        <button class="link" onClick={() => onShow(changed)}>
          Show
        </button>
      )}
      <span class="grow" />
      {onConfirm && confirmed?.holds !== true && (
        <button class="button" onClick={onConfirm}>
          <Icon name="verified" /> {confirmed ? 'Confirm Again' : 'Confirm Timeline'}
        </button>
      )}
    </>
  );
}

function inWords(confirmed: Snapshot['confirmed']): string {
  if (!confirmed) return 'not confirmed yet';
  const { by, on, holds, count } = confirmed;
  if (holds) return `Confirmed by ${by}, ${on}`;
  if (count === undefined) return `Changed since ${by} confirmed it, ${on}`;
  return `Changed since it was confirmed: ${count === 1 ? '1 entry' : `${count} entries`}. `;
}
