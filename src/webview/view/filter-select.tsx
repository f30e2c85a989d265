import { Icon } from './icon.tsx';

interface Props {
  readonly icon: string;
  readonly name: string;
  /** What it says while it hides nothing. */
  readonly all: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

export const FilterSelect = ({ icon, name, all, value, options, onChange }: Props) => (
  <label class={value === '' ? 'filter' : 'filter on'}>
    <Icon name={icon} />
    <select value={value} aria-label={name} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      <option value="">{all}</option>
      {options.map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </select>
    <Icon name="chevron-down" />
  </label>
);
