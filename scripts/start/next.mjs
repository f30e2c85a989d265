/** What to do first, in one line. */
export const next =
  'Next: open postmortems/2026-11-18-checkout-pool.postmortem.md, press F1 and run "Postmortem: Import Events…". Ctrl-C here ends everything, and keeps what you saved.';
