import { createContext } from 'preact';
import type { Clock } from '../model/clock.ts';

/** How every part of the panel shows instants. */
export const ClockContext = createContext<Clock>({ zone: 'UTC', zero: undefined, relative: false });
