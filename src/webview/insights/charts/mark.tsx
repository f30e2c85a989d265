import type { ComponentChildren } from 'preact';
import type { Behind } from '../../../core/insights/model.ts';
import type { Open } from './chart-props.ts';

interface Props {
  /** What it stands for, in words: its name and its hover. */
  readonly label: string;
  readonly behind: Behind;
  /** The action item that it is. */
  readonly item?: string;
  readonly onOpen: Open;
  readonly children: ComponentChildren;
}

/** A part of a drawing that opens the postmortems behind it. What has none is drawn, and opens nothing. */
export function Mark({ label, behind, item, onOpen, children }: Props) {
  if (behind.length === 0) return <g>{children}</g>;
  const open = (): void => onOpen(behind, label, item);
  return (
    <g
      class="mark"
      role="button"
      aria-label={label}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      {children}
    </g>
  );
}
