/** Nothing broke, and that was luck or a good net: what could have happened, and what caught it. */
export const NEAR_MISS = `---
template: Nothing broke this time; what could have, and what caught it
extends: full
without: [Background, Response, Impact]
kind: near_miss
---

## Summary

<!--
What came close, when it was seen, and what kept it from reaching anyone.
-->

{{here}}

## What could have happened

<!--
Who would have noticed what, and for how long? Say how sure that is.
-->

## Detection

<!--
What caught it: a check, an alert, a person looking at the right moment? Would it catch the next one?
-->

## Learnings

\`\`\`yaml learnings
# got_lucky:
#   - Somebody had the dashboard open for another reason.
# went_well:
#   - The dry run stopped before the first write.
# could_improve:
#   - Nothing would have said so at night.
\`\`\`
`;
