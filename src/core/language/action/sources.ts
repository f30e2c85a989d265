import type { Note } from '../../document/finding.ts';

type Source = NonNullable<Note['source']>;

/** Where the criteria for actions come from. */
export const WORKBOOK: Source = {
  title: 'The Site Reliability Workbook, chapter 10: Postmortem Culture',
  url: 'https://sre.google/workbook/postmortem-culture/',
};
export const PAGERDUTY: Source = {
  title: "PagerDuty's postmortem guide, Follow-Up Actions",
  url: 'https://postmortems.pagerduty.com/how_to_write/writing/',
};
export const ATLASSIAN: Source = {
  title: "Atlassian's incident management handbook, Postmortems",
  url: 'https://www.atlassian.com/incident-management/handbook/postmortems',
};
export const PLAN_THE_WORK: Source = {
  title: 'Lunney, Lueder, Beyer: Postmortem Action Items (;login: 2017)',
  url: 'https://www.usenix.org/publications/login/spring2017/lunney',
};
