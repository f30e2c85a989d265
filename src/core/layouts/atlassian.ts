import type { Layout } from './layout.ts';

/** The incident postmortem template in Atlassian's incident management handbook. */
export const atlassian: Layout = {
  id: 'atlassian',
  label: "Atlassian's template",
  headings: [
    [/^incident summary$/, 'summary'],
    [/^lead-?\s?up$/, 'background'],
    [/^fault$/, 'keep'],
    [/^impact$/, 'impact'],
    [/^detection$/, 'detection'],
    [/^response$/, 'response'],
    [/^recovery$/, 'keep'],
    [/^timeline$/, 'timeline'],
    [/^(?:root cause identification: )?(?:the )?five whys$|^root cause identification$/, 'whys'],
    [/^root cause$/, 'factors'],
    [/^backlog check$/, 'keep'],
    [/^recurrence$/, 'keep'],
    [/^lessons learned$/, 'learnings'],
    [/^corrective actions?$/, 'actions'],
  ],
  tellTales: [
    /^incident summary$/,
    /^lead-?\s?up$/,
    /^fault$/,
    /^recovery$/,
    /five whys$/,
    /^backlog check$/,
    /^recurrence$/,
    /^corrective actions?$/,
  ],
};
