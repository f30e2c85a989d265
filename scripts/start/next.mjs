/** What to do first, in one line. */
export const next =
  'Next: open the file whose status is "draft", press F1 and run "Postmortem: Import Events…". Ctrl-C here ends everything.';
