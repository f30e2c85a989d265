import type { ComponentChildren } from 'preact';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import { matches, NO_FILTER, type Filter } from '../model/rows.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

export function Toolbar({ snapshot, filter, onFilter }: Props) {
  const { events, lanes } = snapshot;
  const pinned = events.filter((event) => event.pinned !== undefined).length;
  return (
    <div class="toolbar" role="toolbar" aria-label="Filters">
      <label class="search">
        <Icon name="search" />
        <input
          type="search"
          value={filter.search}
          placeholder={`Search ${events.length} events`}
          aria-label="Search the events"
          onInput={({ currentTarget }) => onFilter({ ...filter, search: currentTarget.value })}
          onKeyDown={({ key, currentTarget }) => {
            if (key !== 'Escape') return;
            onFilter({ ...filter, search: '' });
            currentTarget.blur();
          }}
        />
        {filter.search === '' ? (
          <kbd>/</kbd>
        ) : (
          <span class="secondary">{events.filter((event) => matches(event, filter.search)).length} hits</span>
        )}
      </label>
      <label class="filter">
        <Icon name="filter" />
        <select
          value={filter.source}
          aria-label="Source"
          onChange={({ currentTarget }) => onFilter({ ...filter, source: currentTarget.value })}
        >
          <option value="">All sources</option>
          {lanes.map(({ source, label }) => (
            <option key={source} value={source}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Toggle
        icon="pinned"
        on={filter.pinned}
        onClick={() => onFilter({ ...filter, pinned: !filter.pinned })}
      >
        Pinned {pinned}
      </Toggle>
      <Toggle icon="fold" on={filter.fold} onClick={() => onFilter({ ...filter, fold: !filter.fold })}>
        Fold repeats
      </Toggle>
      <Toggle
        icon="circle-slash"
        on={filter.notInDocument}
        onClick={() => onFilter({ ...filter, notInDocument: !filter.notInDocument })}
      >
        Not in document
      </Toggle>
      {JSON.stringify(filter) !== JSON.stringify(NO_FILTER) && (
        <button class="quiet" onClick={() => onFilter(NO_FILTER)}>
          Clear Filters
        </button>
      )}
    </div>
  );
}

interface ToggleProps {
  readonly icon: string;
  readonly on: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

const Toggle = ({ icon, on, onClick, children }: ToggleProps) => (
  <button class="toggle" aria-pressed={on} onClick={onClick}>
    <Icon name={icon} /> <span class="word">{children}</span>
  </button>
);
