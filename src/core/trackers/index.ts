import type { Tracker } from '../actions/tracker.ts';
import { asana } from './asana/asana.ts';
import { github } from './github/github.ts';
import { gitlab } from './gitlab/gitlab.ts';
import { jira } from './jira/jira.ts';
import { linear } from './linear/linear.ts';
import { redmine } from './redmine/redmine.ts';

/** Every tracker there is, in the order they are offered. */
export const TRACKERS: readonly Tracker[] = [jira, asana, github, gitlab, linear, redmine];
