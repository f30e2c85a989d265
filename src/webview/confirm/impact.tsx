import type { LineView } from '../../core/panel/confirm/confirm-view.ts';
import { toggled, type Part } from './choices.ts';
import { Section } from './section.tsx';

/** What the events state about the impact, word for word. */
export function Impact({
  view,
  choices,
  change,
  lines,
}: Part & { readonly lines: ReadonlyMap<string, LineView> }) {
  if (view.impact.length === 0) return null;
  return (
    <Section name="Impact" hint="Word for word, with its source. What nothing states is written as unknown.">
      {view.impact.map(({ field, label, value, reason, uri }) => (
        <div class="field" key={field}>
          <label class="check">
            <input
              type="checkbox"
              checked={choices.impact.includes(field)}
              onChange={({ currentTarget }) =>
                change({ impact: toggled(choices.impact, field, currentTarget.checked) })
              }
            />
            {label}
          </label>
          <span class="value">{value}</span>
          <span class="reason secondary">
            {reason}, {lines.get(uri)?.clock}
          </span>
        </div>
      ))}
    </Section>
  );
}
