import type { FilterChoice } from '../../core/insights/choices.ts';
import { DEFAULT_FILTER, PERIODS, type Filter } from '../../core/insights/filter.ts';
import type { Insights } from '../../core/insights/model.ts';
import type { InsightsView } from '../../core/insights/protocol.ts';
import { useRoving } from '../view/use-roving.ts';
import type { Open } from './charts/chart-props.ts';
import { FilterMenu } from './filter-menu.tsx';
import { OpenButton } from './open-button.tsx';

interface Props {
  readonly insights: Insights;
  readonly view: InsightsView;
  readonly onView: (view: InsightsView) => void;
  readonly onOpen: Open;
}

const NAMES: Readonly<Record<FilterChoice['key'], string>> = {
  period: 'Period',
  severity: 'Severity',
  kind: 'Kind',
  cause: 'Cause',
  service: 'Service',
  team: 'Team',
};

/** Which postmortems are counted, and how many that are. */
export function Filters({ insights: { choices, matchWords, matched }, view, onView, onOpen }: Props) {
  const bar = useRoving();
  const [matches = ''] = /^[^.]*\.?/.exec(matchWords) ?? [];
  const set = (filter: Filter): void => onView({ ...view, filter });
  return (
    <div class="insight-filters">
      <div
        class="filter-bar"
        role="toolbar"
        aria-label="Filters"
        ref={bar.ref}
        onKeyDown={bar.onKeyDown}
        onFocusIn={bar.onFocusIn}
      >
        {choices.map(({ key, label, isSet, options }) => (
          <FilterMenu
            key={key}
            name={NAMES[key]}
            label={label}
            {...(key === 'period' && { icon: 'calendar', one: true })}
            isOn={isSet && !isUsual(view.filter, key)}
            choices={options.map(({ value, label: words, count, isChosen }) => ({
              value,
              label: words,
              count,
              chosen: isChosen,
            }))}
            onChoose={(value) => set(chosen(view.filter, key, value))}
            {...(key !== 'period' &&
              view.filter[key].length > 0 && { onClear: () => set({ ...view.filter, [key]: [] }) })}
          />
        ))}
      </div>
      <span class="secondary match">
        <OpenButton behind={matched} about={matches} onOpen={onOpen}>
          {matches}
        </OpenButton>
        {matchWords.slice(matches.length)}
      </span>
    </div>
  );
}

/** Incidents alone are what is counted unless somebody asks for more: that is no filter of theirs. */
const isUsual = ({ kind }: Filter, key: FilterChoice['key']): boolean =>
  key === 'kind' && kind.join() === DEFAULT_FILTER.kind.join();

function chosen(filter: Filter, key: FilterChoice['key'], value: string): Filter {
  if (key === 'period')
    return { ...filter, period: PERIODS.find((period) => period === value) ?? DEFAULT_FILTER.period };
  const before = filter[key];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...filter, [key]: after };
}
