/** What an incident of a quiet afternoon needs: the parts that a review looks for, and no other. */
export const SHORT = `---
template: The parts a review looks for, and no other
extends: full
without: [Background, Response]
---

## Summary

<!--
One or two sentences: what people noticed, for how long, what ended it.
-->

{{here}}

## Impact

\`\`\`yaml impact
{{impact}}
\`\`\`

## Contributing factors

\`\`\`yaml contributing-factors
# One is a start. "accepted: why" where no action follows.
# - id: F1
#   factor: The index was rebuilt in the middle of the day
#   category: organizational
#   evidence: [T1]
\`\`\`

## Action items

\`\`\`yaml action-items
# - id: A1
#   action: Move the rebuild of the index to the night
#   type: prevent
#   priority: P2
#   owner: dana
#   due: 10bd
#   done_when: The rebuild starts after 22:00
#   addresses: [F1]
\`\`\`
`;
