import { hitCount } from '../model/hits.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly events: number;
  readonly search: string;
  readonly hits: readonly string[];
  readonly active: string | undefined;
  readonly onSearch: (search: string) => void;
  readonly onHit: (step: 1 | -1) => void;
}

/** The search field: Enter and F3 go to the next hit, with Shift to the one before, Escape ends it. */
export function Search({ events, search, hits, active, onSearch, onHit }: Props) {
  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        value={search}
        placeholder={`Search ${events} events`}
        aria-label="Search the events"
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onHit(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') {
            event.stopPropagation();
            onSearch('');
            event.currentTarget.blur();
          }
        }}
      />
      {search === '' ? (
        <kbd>/</kbd>
      ) : (
        <>
          <span class="secondary hits" role="status">
            {hitCount(hits, active)}
          </span>
          <Step icon="arrow-up" name="Previous hit (Shift+F3)" onClick={() => onHit(-1)} />
          <Step icon="arrow-down" name="Next hit (F3)" onClick={() => onHit(1)} />
        </>
      )}
    </div>
  );
}

interface StepProps {
  readonly icon: string;
  readonly name: string;
  readonly onClick: () => void;
}

const Step = ({ icon, name, onClick }: StepProps) => (
  <button class="step" title={name} aria-label={name} onClick={onClick}>
    <Icon name={icon} />
  </button>
);
