/**
 * Words, and kinds of people and words, by how many in a thousand sentences hold them at least. Counted by
 * scripts/wording/common-words.ts in the examples and the sentences of our own.
 */
export const COMMON: Readonly<Record<number, string>> = {
  300: `. PERSON the`,
  150: `, ED NUMBER a and of to was`,
  80: `: GROUP PEOPLE ROLE TEAM THIRD TRADE at for had in is it not on that`,
  40: `; BARE ING PROPER WE WHOSE an as been before by from its minutes one two we were
    with`,
  20: `- ? ADV NAME OWNED QMARK TWOFOLD VENDOR WE:s after all are back be because change could did every first has
    have limit new no our out page same so team their this time took what when which who without
    would`,
  10: `DEPT NOBODY SOMEONE THEY THEY:s VENDOR:s about alert asked between both but certificate check customer
    customers data database day deploy does down during each empty engineer error failed file five found four hour
    hours how incident index job kept list load log lost made message more name network never night nobody nothing
    off old on-call once only other over own people primary queue read rule run second seconds service should
    since status stopped support takes test than them there they three through tool traffic until up us used
    vendor went while why within wrong`,
};
