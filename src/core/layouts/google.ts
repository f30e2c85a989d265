import type { Layout } from './layout.ts';

/** The example postmortem in the appendix of Google's book "Site Reliability Engineering". */
export const google: Layout = {
  id: 'google',
  label: "the layout of Google's SRE book",
  headings: [
    [/^summary$/, 'summary'],
    [/^impact$/, 'impact'],
    [/^root causes?(?: and trigger)?$/, 'factors'],
    [/^trigger$/, 'trigger'],
    [/^resolution$/, 'keep'],
    [/^detection$/, 'detection'],
    [/^action items?$/, 'actions'],
    [/^lessons learned$/, 'learnings'],
    [/^(?:what|things that) went well$/, 'went_well'],
    [/^(?:what|things that) went (?:wrong|poorly)$/, 'could_improve'],
    [/^where we got lucky$/, 'got_lucky'],
    [/^timeline$/, 'timeline'],
    [/^supporting information$/, 'keep'],
  ],
  tellTales: [
    /^trigger$/,
    /^(?:what|things that) went (?:wrong|poorly)$/,
    /^where we got lucky$/,
    /^supporting information$/,
    /^root causes$/,
    /^authors?$/,
  ],
};
