/** Words between a subject and its verb that change nothing about who did what. */
export const BETWEEN: ReadonlySet<string> = new Set(
  `also then had has have simply just accidentally mistakenly inadvertently unintentionally carelessly wrongly
   incorrectly again even actually still apparently clearly obviously really later initially repeatedly hastily
   blindly manually together all both somehow who was were is are did do on-call himself herself themselves ourselves
   in at the that shift duty`.split(/\s+/),
);
