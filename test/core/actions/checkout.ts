import { parsePostmortem } from '../../../src/core/document/parse.ts';

/** A postmortem with every kind of action item. */
export const CHECKOUT = `---
postmortem: 1
id: PM-2026-031
status: in_review
severity: SEV-2
owner: dana
services: [checkout-api]
---

# Checkout returned errors for 47 minutes

\`\`\`yaml contributing-factors
- id: F1
  factor: Pools of all pods together may ask for more than the database allows
- id: F2
  factor: Staging has two pods
\`\`\`

\`\`\`yaml action-items
# What we will do
- id: A1
  action: Limit the sum of pools in the deploy template
  type: prevent
  priority: P1
  owner: lin
  due: 2026-12-02
  done_when: A deploy above the limit is refused
  addresses: [F1]
- id: A2   # goes to GitHub
  action: "Alert on refused connections, @dana: page #4"
  tracker: github
  due: 5bd
  addresses: F2
- id: A3
  action: Ask whether pools are needed at all
  status: idea
- id: A4
  action: Pin the pool size
  status: Done
- id: A5
  action: Write the runbook
  ticket: CHK-1001
- {id: A6, action: Try it in a drill, tracker: linear}
\`\`\`
`;

export const checkout = parsePostmortem(CHECKOUT);
