import type { Layout } from './layout.ts';

/** Any Markdown with headings: what people call the same things elsewhere. The other layouts fall back on it. */
export const markdown: Layout = {
  id: 'markdown',
  label: 'Markdown with headings',
  headings: [
    [/^(?:executive |incident |issue )?summary$|^overview$|^tl;?dr$|^abstract$/, 'summary'],
    [/^background$|^lead-?\s?up$/, 'background'],
    [/^(?:how (?:was it|it was|we) )?(?:detection|detected)$/, 'detection'],
    [/^(?:incident )?response$/, 'response'],
    [/^(?:customer |user |business |incident )?impacts?$/, 'impact'],
    [/\btimeline\b|^key events$|^chronology$|^sequence of events$/, 'timeline'],
    [/^(?:the )?(?:five|5) whys$/, 'whys'],
    [/^trigger$/, 'trigger'],
    [/^contributing factors?$|^root causes?(?: analysis)?$|^causes?$|^rca$/, 'factors'],
    [/lucky.*(?:well|wrong)|(?:well|wrong).*lucky/, 'keep'],
    [/^(?:what|things that) (?:went|worked|goes) (?:well|right)$/, 'went_well'],
    [
      /^(?:what|things that) (?:went (?:wrong|poorly|badly)|did(?:n't|n’t| not) (?:go|work)(?: (?:so|as))? well|did(?:n't|n’t| not) work|could (?:be improved|have gone better))$/,
      'could_improve',
    ],
    [/^(?:where|how) (?:did )?we (?:got|get) lucky$/, 'got_lucky'],
    [
      /^(?:lessons?(?: learned| learnt)?|learnings?|what (?:did )?we learn(?:ed)?|how(?:'|’)d we do)$/,
      'learnings',
    ],
    [
      /^(?:action items?|actions|corrective (?:actions?|measures?)|follow-?\s?ups?(?: actions?| items?)?|next steps|review actions|remediation(?: items| actions)?|preventa?t?ive (?:actions|measures)|corrective and preventa?t?ive (?:actions?|measures?)|resulting actions?|to-?dos?)$/,
      'actions',
    ],
    [/^(?:responders?|incident team)$/, 'responders'],
  ],
  tellTales: [],
};
