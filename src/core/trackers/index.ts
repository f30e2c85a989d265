import type { Tracker } from '../actions/tracker.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jira } from './jira.ts';

/** Every tracker there is, in the order they are offered. */
export const TRACKERS: readonly Tracker[] = [jira, github, gitlab];
