import type { Choices, Part } from './choices.ts';
import { Section } from './section.tsx';

type Person = Choices['people'][number];

/** Who took part, with the role that the events state or that somebody writes here. */
export function People({ view, choices, change }: Part) {
  if (view.people.length === 0) return null;
  const set = (handle: string, what: Partial<Person>): void =>
    change({
      people: choices.people.map((person) => (person.handle === handle ? { ...person, ...what } : person)),
    });
  const picked = choices.people.filter((person) => person.picked);
  const open = picked.filter(({ role }) => role.trim() === '').length;
  return (
    <Section
      name="Responders"
      note={`${picked.length} of ${view.people.length}${open === 0 ? '' : `, ${open} without a role`}`}
      hint="With a role each, the text can speak of roles. What is left open is asked for before the review."
    >
      {view.people.map(({ handle, name, reason }) => {
        const person = choices.people.find((one) => one.handle === handle);
        return (
          <div class="field person" key={handle}>
            <label class="check">
              <input
                type="checkbox"
                checked={person?.picked === true}
                onChange={({ currentTarget }) => set(handle, { picked: currentTarget.checked })}
              />
              <span class="handle" title={name}>
                @{handle}
              </span>
            </label>
            <input
              aria-label={`Role of ${name}`}
              placeholder="role, as: database on-call"
              value={person?.role ?? ''}
              disabled={person?.picked !== true}
              onInput={({ currentTarget }) => set(handle, { role: currentTarget.value })}
            />
            <span class="reason secondary">{name === handle ? reason : `${name}: ${reason}`}</span>
          </div>
        );
      })}
    </Section>
  );
}
