import type { Tracker } from '../actions/tracker.ts';
import { asana } from './asana.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jira } from './jira.ts';
import { linear } from './linear.ts';
import { redmine } from './redmine.ts';

/** Every tracker there is, in the order they are offered. */
export const TRACKERS: readonly Tracker[] = [jira, asana, github, gitlab, linear, redmine];
