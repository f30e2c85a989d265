import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../view/icon.tsx';
import { keepInWindow } from './keep-in-window.ts';

export interface MenuChoice {
  readonly value: string;
  readonly label: string;
  /** How many there are of it. */
  readonly count?: number;
  readonly chosen: boolean;
}

interface Props {
  readonly name: string;
  /** On the button: its name, or with what is chosen. */
  readonly label: string;
  readonly icon?: string;
  /** It hides something, so the button is lit. */
  readonly isOn: boolean;
  /** One of the choices, else as many as somebody likes. */
  readonly one?: boolean;
  readonly choices: readonly MenuChoice[];
  readonly onChoose: (value: string) => void;
  /** Undefined where there is nothing to clear. */
  readonly onClear?: (() => void) | undefined;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** These go from filter to filter, which a menu is in the way of. */
const SIDEWAYS: readonly string[] = ['ArrowLeft', 'ArrowRight'];

/** A button with a menu of check boxes, or of circles where one is to be chosen. */
export function FilterMenu({ name, label, icon, isOn, one = false, choices, onChoose, onClear }: Props) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (focus: boolean): void => {
    setOpen(false);
    if (focus) button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return undefined;
    const outside = ({ target }: Event): void => {
      if (!(target instanceof Node) || root.current?.contains(target) !== true) setOpen(false);
    };
    const blurred = (): void => setOpen(false);
    document.addEventListener('pointerdown', outside);
    window.addEventListener('blur', blurred);
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('blur', blurred);
    };
  }, [isOpen]);
  return (
    <div class="filter-menu" ref={root}>
      <button
        ref={button}
        class={isOn ? 'insight-filter on' : 'insight-filter'}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={label === name ? name : `${name}: ${label.replace(`${name}: `, '')}`}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {icon !== undefined && <Icon name={icon} />}
        <span>{label}</span>
        <Icon name="chevron-down" />
      </button>
      {isOpen && (
        <Menu name={name} one={one} choices={choices} onChoose={onChoose} onClear={onClear} onClose={close} />
      )}
    </div>
  );
}

interface MenuProps extends Pick<Props, 'name' | 'choices' | 'onChoose' | 'onClear'> {
  readonly one: boolean;
  readonly onClose: (focus: boolean) => void;
}

function Menu({ name, one, choices, onChoose, onClear, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const items = (): readonly HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
  ];
  useLayoutEffect(() => {
    keepInWindow(menu.current);
    const all = items();
    (all.find((item) => one && item.ariaChecked === 'true') ?? all[0])?.focus();
  }, []);
  const step = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    const all = items();
    const from = all.findIndex((item) => item === document.activeElement);
    if (event.key === 'Escape') onClose(true);
    else if (event.key === 'Tab') return onClose(false);
    else if (by !== undefined) {
      const wrapped = Number.isFinite(by) ? (from + by + all.length) % all.length : from + by;
      all[Math.max(0, Math.min(all.length - 1, wrapped))]?.focus();
    } else if (!SIDEWAYS.includes(event.key) && !byLetter(event, all, from)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu" role="menu" aria-label={name} ref={menu} onKeyDown={step}>
      {choices.map(({ value, label, count, chosen }) => (
        <button
          key={value}
          class="menu-item"
          role={one ? 'menuitemradio' : 'menuitemcheckbox'}
          aria-checked={chosen}
          tabIndex={-1}
          onClick={() => {
            onChoose(value);
            if (one) onClose(true);
          }}
        >
          <span class={one ? 'circle' : 'box'}>
            {chosen && <Icon name={one ? 'circle-filled' : 'check'} />}
          </span>
          <span class="grow">{label}</span>
          {count !== undefined && <span class="secondary">{count}</span>}
        </button>
      ))}
      {onClear && (
        <button
          class="menu-item clear"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClear();
            onClose(true);
          }}
        >
          <span class="box" />
          <span class="grow">Clear</span>
        </button>
      )}
    </div>
  );
}

/** A letter goes to the next choice that begins with it. */
function byLetter(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  all: readonly HTMLElement[],
  from: number,
): boolean {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return false;
  const after = [...all.slice(from + 1), ...all.slice(0, from + 1)];
  const found = after.find((item) => item.innerText.trim().toLowerCase().startsWith(key.toLowerCase()));
  found?.focus();
  return found !== undefined;
}
