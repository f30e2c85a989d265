import type { ComponentChildren } from 'preact';
import type { Behind } from '../../core/insights/model.ts';
import { counted } from '../../core/timeline/format.ts';
import type { Open } from './charts/chart-props.ts';

interface Props {
  readonly behind: Behind;
  /** What they are, above the list of them. */
  readonly about: string;
  readonly onOpen: Open;
  /** As a link looks; else as the text around it does, until the pointer or the focus is on it. */
  readonly link?: boolean;
  readonly children: ComponentChildren;
}

/** A number or a name that opens the postmortems behind it; plain text where there are none. */
export function OpenButton({ behind, about, onOpen, link = false, children }: Props) {
  if (behind.length === 0) return <span>{children}</span>;
  return (
    <button
      class={link ? 'link' : 'opens'}
      title={behind.length === 1 ? 'Open the postmortem' : `Open ${counted(behind.length, 'postmortem')}…`}
      onClick={() => onOpen(behind, about)}
    >
      {children}
    </button>
  );
}
