/** What people do about trouble: "should have been caught" judges them, though it names nobody. */
export const RESPONSE: ReadonlySet<string> = new Set(
  `caught noticed tested reviewed detected verified checked escalated prevented avoided communicated documented handled
   spotted identified anticipated foreseen investigated validated discovered diagnosed mitigated announced declared
   questioned challenged flagged rehearsed`.split(/\s+/),
);

/** Only people know, notice and realise. */
export const EPISTEMIC: ReadonlySet<string> = new Set(
  `noticed known realised realized seen foreseen anticipated understood thought considered remembered guessed
   suspected recognised recognized spotted`.split(/\s+/),
);

/** Subjects of which something is expected that nobody is blamed for. */
export const SYSTEM: ReadonlySet<string> = new Set(
  `monitor monitoring alert alerts alerting alarm alarms job jobs probe service system systems pipeline build script
   check checks test tests value query request requests node pod cluster database server queue cache controller
   scheduler deploy deployment rollout process client api proxy failover replica canary linter validation it this that
   which traffic`.split(/\s+/),
);
