/**
 * Everything that a review of a large incident asks for. The hints are comments: they render as nothing, no rule reads
 * them, and a section that holds only comments counts as empty, which leaves a draft in peace.
 */
export const FULL = `---
template: Everything a review of a large incident asks for
postmortem: 1
id: {{id}}
status: draft
severity: {{severity}}
kind: {{kind}}
owner: {{owner}}
services: {{services}}
audience: {{audience}}
responders: {{responders}}
incidents: {{incidents}}
detected_by: {{detected_by}}
---

# {{title}}

## Summary

<!--
Two or three sentences that anyone can read: what people noticed, from when to when, what ended it.
-->

{{here}}

## Background

<!--
What a reader from another team needs to know of the system to follow the story. Take it out if that is nothing.
-->

## Timeline

\`\`\`yaml timeline
date: {{date}}
zone: {{zone}}
log: |
  {{log}}
\`\`\`

## Detection

<!--
How was it noticed, and how could it be noticed sooner?
-->

## Response

<!--
What was tried, in which order, and what it looked like at the time. What helped, what took long?
-->

## Impact

\`\`\`yaml impact
{{impact}}
\`\`\`

## Contributing factors

\`\`\`yaml contributing-factors
# The conditions that together made it possible, rarely just one.
# - id: F1
#   factor: Pool sizes are set service by service; the shared limit is checked nowhere
#   category: technical
#   trigger: true
#   evidence: [T1]
\`\`\`

## Learnings

\`\`\`yaml learnings
# went_well:
#   - The page named the service and the runbook.
# could_improve:
#   - Nothing showed how much of the pool was in use.
# got_lucky:
#   - It was a quiet hour.
\`\`\`

## Action items

\`\`\`yaml action-items
# - id: A1
#   action: Limit the sum of pools in the deploy check to 80 % of the database
#   type: prevent
#   priority: P1
#   owner: dana
#   due: 10bd
#   done_when: A deploy over the limit is refused and says why
#   addresses: [F1]
\`\`\`
`;
