import { formatCount } from '../../core/timeline/format.ts';

export type Tab = 'captured' | 'document';

interface Props {
  readonly tab: Tab;
  readonly captured: number;
  readonly entries: number;
  readonly onTab: (tab: Tab) => void;
}

/** The two lists as tabs, where the panel is too narrow for both. */
export const Tabs = ({ tab, captured, entries, onTab }: Props) => (
  <div class="tabs" role="tablist">
    <button role="tab" aria-selected={tab === 'captured'} onClick={() => onTab('captured')}>
      Captured <span class="count">{formatCount(captured)}</span>
    </button>
    <button role="tab" aria-selected={tab === 'document'} onClick={() => onTab('document')}>
      In the document <span class="count">{formatCount(entries)}</span>
    </button>
  </div>
);
