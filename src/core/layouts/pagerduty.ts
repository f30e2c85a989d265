import type { Layout } from './layout.ts';

/** The template in PagerDuty's public incident response documentation. */
export const pagerduty: Layout = {
  id: 'pagerduty',
  label: "PagerDuty's template",
  headings: [
    [/^overview$/, 'summary'],
    [/^what happened$/, 'keep'],
    [/^(?:contributing factors|root causes?)$/, 'factors'],
    [/^resolution$/, 'keep'],
    [/^impact$/, 'impact'],
    [/^responders$/, 'responders'],
    [/^timeline$/, 'timeline'],
    [/^how (?:'|’)?d we do$|^how(?:'|’)d we do$/, 'learnings'],
    [/^what went well$/, 'went_well'],
    [/^what did(?:n't|n’t| not) go (?:so|as) well$/, 'could_improve'],
    [/^action items?$/, 'actions'],
    [/^messaging$/, 'keep'],
    [/^(?:internal email|external message)$/, 'keep'],
  ],
  tellTales: [
    /^overview$/,
    /^what happened$/,
    /^how(?:'|’)d we do$/,
    /^what did(?:n't|n’t| not) go (?:so|as) well$/,
    /^messaging$/,
    /^(?:internal email|external message)$/,
    /^call recording$/,
    /^meeting scheduled for$/,
  ],
};
