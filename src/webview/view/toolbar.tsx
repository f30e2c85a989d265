import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { FLAG } from '../../core/panel/columns.ts';
import type { Snapshot } from '../../core/panel/snapshot.ts';
import { listed } from '../../core/timeline/listed.ts';
import { formatCount } from '../../core/timeline/format.ts';
import type { By } from '../drawing/columns-of.ts';
import type { Captured, Hits } from '../model/captured.ts';
import { filtersOn, NO_FILTER, type Filter } from '../model/filter.ts';
import { FilterSelect } from './filter-select.tsx';
import { Icon } from './icon.tsx';
import { Search } from './search.tsx';
import { useRoving } from './use-roving.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly filter: Filter;
  readonly captured: Captured;
  readonly hits: Hits | undefined;
  /** The place of the selected event. */
  readonly active: number | undefined;
  readonly onFilter: (filter: Filter) => void;
  readonly onHit: (step: 1 | -1) => void;
  readonly onDown: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  /** What has a lane of its own. */
  readonly by: By;
  readonly onBy: (by: By) => void;
  readonly onImport: () => void;
}

export function Toolbar({
  snapshot,
  captured,
  filter,
  hits,
  active,
  onFilter,
  onZoom,
  onFit,
  by,
  onBy,
  onImport,
  ...way
}: Props) {
  const [open, setOpen] = useState(false);
  const on = filtersOn(filter);
  return (
    <div class={`toolbar${open ? ' unfolded' : ''}`}>
      <Search
        events={captured.columns.count}
        search={filter.search}
        hits={hits}
        active={active}
        onSearch={(search) => onFilter({ ...filter, search })}
        {...way}
      />
      <button
        class="toggle unfold"
        aria-expanded={open}
        aria-pressed={on > 0}
        title="Filters"
        aria-label={on > 0 ? `Filters, ${on} on` : 'Filters'}
        onClick={() => setOpen(!open)}
      >
        <Icon name="filter" /> {on > 0 && on}
      </button>
      <Filters captured={captured} filter={filter} by={by} onFilter={onFilter} onBy={onBy} />
      <span class="grow" />
      <div class="zooms">
        {snapshot.canImport && !snapshot.running && (
          <Tool
            icon={snapshot.again.length === 0 ? 'cloud-download' : 'sync'}
            name={importName(snapshot.again)}
            onClick={onImport}
          />
        )}
        <Tool icon="zoom-out" name="Zoom out" onClick={() => onZoom(1.5)} />
        <Tool icon="zoom-in" name="Zoom in" onClick={() => onZoom(0.66)} />
        <button class="quiet fit" title="Fit the outage (F); everything (0)" onClick={onFit}>
          <Icon name="screen-normal" /> <span class="word">Fit</span>
        </button>
      </div>
    </div>
  );
}

/** What is known to be fetched from is asked for what is new; else it is asked from where. */
const importName = (again: readonly string[]): string =>
  again.length === 0 ? 'Import Events…' : `Import what is new from ${listed(again)}`;

function Filters({
  captured: { columns },
  filter,
  by,
  onFilter,
  onBy,
}: Pick<Props, 'captured' | 'filter' | 'by' | 'onFilter' | 'onBy'>) {
  const { lanes, kinds, actors, flags } = columns;
  const pinned = useMemo(
    () => flags.reduce((sum, flag) => sum + ((flag & FLAG.pinned) === 0 ? 0 : 1), 0),
    [flags],
  );
  const people = useMemo(() => actors.toSorted(), [actors]);
  const set = (change: Partial<Filter>): void => onFilter({ ...filter, ...change });
  return (
    <div class="filters" role="toolbar" aria-label="Filters" {...useRoving()}>
      <FilterSelect
        icon="filter"
        name="Source"
        all="All sources"
        value={filter.source}
        options={lanes.map(({ source, label }) => [source, label])}
        onChange={(source) => set({ source })}
      />
      <FilterSelect
        icon="symbol-event"
        name="Kind"
        all="Any kind"
        value={filter.kind}
        options={kinds.map((kind) => [kind, KINDS[kind] ?? kind])}
        onChange={(kind) => set({ kind })}
      />
      <FilterSelect
        icon="account"
        name="Person"
        all="Anyone"
        value={filter.actor}
        options={people.map((actor) => [actor, actor])}
        onChange={(actor) => set({ actor })}
      />
      <FilterSelect
        icon="warning"
        name="Level"
        all="Any level"
        value={filter.level}
        options={LEVELS}
        onChange={(value) => set({ level: LEVELS.find(([level]) => level === value)?.[0] ?? '' })}
      />
      <Toggle icon="pinned" name="Pinned" on={filter.pinned} onClick={() => set({ pinned: !filter.pinned })}>
        Pinned {formatCount(pinned)}
      </Toggle>
      <Toggle icon="fold" name="Fold repeats" on={filter.fold} onClick={() => set({ fold: !filter.fold })}>
        Fold repeats
      </Toggle>
      <Toggle
        icon="circle-slash"
        name="Not in document"
        on={filter.notInDocument}
        onClick={() => set({ notInDocument: !filter.notInDocument })}
      >
        Not in document
      </Toggle>
      <button
        class="toggle"
        title="A lane a person"
        aria-label="A lane a person"
        aria-pressed={by === 'person'}
        onClick={() => onBy(by === 'person' ? 'source' : 'person')}
      >
        <Icon name="organization" />
      </button>
      {filtersOn(filter) > 0 && (
        <Tool
          icon="clear-all"
          name="Clear Filters"
          onClick={() => onFilter({ ...NO_FILTER, search: filter.search })}
        />
      )}
    </div>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  message: 'Messages',
  alert: 'Alerts',
  page: 'Pages',
  status: 'Status changes',
  change: 'Changes',
  deploy: 'Deploys',
  note: 'Notes',
  severity: 'Severity changes',
  action: 'Actions',
  other: 'Others',
};

const LEVELS = [
  ['error', 'Errors'],
  ['warning', 'Warnings and errors'],
] as const;

interface ToggleProps {
  readonly icon: string;
  /** What it says where there is room for the sign alone. */
  readonly name: string;
  readonly on: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

const Toggle = ({ icon, name, on, onClick, children }: ToggleProps) => (
  <button class="toggle" title={name} aria-pressed={on} onClick={onClick}>
    <Icon name={icon} /> <span class="word">{children}</span>
  </button>
);

interface ToolProps {
  readonly icon: string;
  readonly name: string;
  readonly onClick: () => void;
}

const Tool = ({ icon, name, onClick }: ToolProps) => (
  <button class="tool" title={name} aria-label={name} onClick={onClick}>
    <Icon name={icon} />
  </button>
);
