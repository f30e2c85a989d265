/** Where how to ask in a review is written down. */
export const PROMPT_SOURCES = [
  {
    title: "Etsy's Debriefing Facilitation Guide",
    url: 'https://github.com/etsy/DebriefingFacilitationGuide',
  },
  {
    title: "PagerDuty's postmortem guide, The Blameless Postmortem",
    url: 'https://postmortems.pagerduty.com/culture/blameless/',
  },
] as const;

/**
 * Questions for whoever leads the review, ours after those sources: how and what bring stories, where why asks somebody
 * to defend themselves.
 */
export const PROMPTS = {
  timeline: [
    'What did you see first, and what did you take it for?',
    'What did you expect to happen next?',
    'How did you know what to look at, and whom to ask?',
  ],
  factors: [
    'What made this the sensible thing to do at that moment?',
    'What usually keeps this from happening, and what was different this time?',
    'Where else do the same conditions hold?',
  ],
  learnings: [
    'What helped more than we had a right to expect?',
    'What surprised you about how the system works?',
    'What did we suspect that turned out otherwise, and what made it plausible?',
  ],
  actions: ['What will show that this is done?', 'What would we leave undone to do this first?'],
} as const;
