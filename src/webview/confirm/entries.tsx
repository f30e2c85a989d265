import type { LineView } from '../../core/panel/confirm/confirm-view.ts';
import { Icon } from '../view/icon.tsx';
import { chosenUris, toggled, type Part } from './choices.ts';
import { Section } from './section.tsx';

/** The entries that the timeline begins with. Those of the milestones are among them as long as they have a mark. */
export function Entries({
  view,
  choices,
  change,
  lines,
}: Part & { readonly lines: ReadonlyMap<string, LineView> }) {
  const chosen = chosenUris(choices);
  const known = new Map(view.entries.map((entry) => [entry.uri, entry]));
  const shown = [...new Set([...known.keys(), ...chosen])]
    .flatMap((uri) => lines.get(uri) ?? [])
    .toSorted((a, b) => a.at - b.at);
  return (
    <Section
      name="Timeline"
      note={`${chosen.length} of at most ${view.most}`}
      hint="Milestones, pins, deploys and status updates. The other events stay captured, and can be added later."
    >
      <ul class="entries">
        {shown.map((line) => {
          const marks = view.marks.filter(({ mark }) => choices.marks[mark] === line.uri);
          return (
            <li key={line.uri}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(line.uri)}
                  disabled={marks.length > 0}
                  onChange={({ currentTarget }) =>
                    change({ entries: toggled(choices.entries, line.uri, currentTarget.checked) })
                  }
                />
                <span class="time">{line.clock}</span>
                <span title={line.source}>
                  <Icon name={line.icon} />
                </span>
                <span class="text">
                  {line.who !== '' && <span class="secondary">{line.who} </span>}
                  {line.text}
                </span>
                {marks.length > 0 ? (
                  marks.map(({ mark, label }) => (
                    <span class="chip" key={mark}>
                      {label}
                    </span>
                  ))
                ) : (
                  <span class="reason secondary">{reasonOf(known.get(line.uri))}</span>
                )}
              </label>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** An event that had a mark only was worth nothing else. */
const reasonOf = (entry: Part['view']['entries'][number] | undefined): string =>
  entry === undefined || entry.why === 'milestone' ? '' : entry.reason;
