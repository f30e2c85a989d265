/** Small words by what they do in a clause. */
export const PREPOSITIONS = `to from with by for of at in on about against between through via than into onto upon under
  over around among across within without behind beneath beside despite during per regarding towards toward off`;

export const DETERMINERS = `the a an our their one another that this some any every each his her my your no whichever those
  these its`;

/** What may stand between a subject and its verb and change nothing about who did what. */
export const BETWEEN = `also then had has have having 've 'd simply just even still again actually apparently clearly
  obviously evidently presumably really later initially repeatedly manually together all both somehow who that once ever
  already quickly promptly subsequently finally first eventually immediately simultaneously unfortunately sadly
  regrettably frankly thereby thus therefore too own himself herself themselves ourselves myself yourself itself
  recently previously nevertheless nonetheless instead meanwhile only almost largely partly mostly basically
  essentially literally quite rather completely totally entirely utterly fully wholly quietly yet of course
  managed went proceeded did happened contrived decided chose continued began started`;

export const BE = `be is was were been being are am 's 're`;

export const NOT = `not never didn't hadn't haven't don't doesn't wasn't weren't isn't hasn't couldn't wouldn't shouldn't
  aren't won't can't cannot n't hardly barely scarcely`;

/** A negated past of doing, not of being able. */
export const DID_NOT = `didn't hadn't never hasn't haven't`;

export const MODALS = `should could would might ought shouldn't couldn't wouldn't should've could've would've might've
  shoulda coulda`;

export const CONJUNCTIONS = `and or but because so when while after before until since although though if unless whereas
  which as once whether`;
