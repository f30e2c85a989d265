/** Verbs that say damage was done, whatever their object. Everything with "mis-" joins them by itself. */
export const HARM = `break botch bungle crash corrupt wreck ruin destroy mangle trash nuke cripple sabotage flub
  fumble muff garble clobber hose brick kneecap torpedo cause overlook mess screw foul goof blunder jeopardise
  jeopardize compromise expose leak trigger provoke derail undermine endanger spoil tank bork cock bodge butcher
  overload flood saturate exhaust disrupt damage harm hurt strand cripple paralyse paralyze doom wreak inflict worsen
  aggravate compound precipitate scupper scuttle hobble maim mar maul topple decimate demolish devastate obliterate
  annihilate vandalise vandalize pollute mutilate pulverise pulverize jumble muddle snarl upend vitiate cannibalise
  stuff-up nobble `;

/** Those of them that responders and neutral accounts use as well: a weaker sign. */
export const MILD_HARM = `cause trigger expose overload flood saturate exhaust disrupt strand compound worsen leak
  compromise crash`;

/** Verbs that undo: damage where their object is something that people need. */
export const UNDOING = `delete drop overwrite remove erase wipe truncate purge kill destroy terminate disable revoke unplug
  disconnect detach shred format reboot revert`;

export const PRECIOUS = `production prod live primary master customer customers database databases table tables volume
  volumes bucket buckets index indexes backup backups namespace cluster data records everything wrong entire whole all
  partition disk disks dns zone certificate users tenant tenants region`;

/** What is meant to be undone. */
export const DISPOSABLE = `old stale bad unused orphaned temporary temp test broken corrupt corrupted affected failed faulty
  failing duplicate duplicated obsolete expired stuck dead poisoned offending bogus extra dangling lingering problematic
  unhealthy evicted leftover replica canary faulting cache caches lock locks staging`;

/** What people do at work: harm only by its object. */
export const ACTS = `push deploy merge ship commit enter type introduce approve use apply run release choose pick select set
  upload copy paste write make take let launch execute click press hit roll flip change edit modify configure enable
  disable restart reboot start stop open close move rename add remove delete drop install upgrade update promote publish
  sign send plug unplug hard-code hardcode bump switch toggle submit issue trigger implement build design migrate point
  connect assign grant give hand schedule post import export rotate`;

/** What makes the object of an act a harm. */
export const BAD = `bad wrong faulty incorrect buggy untested unreviewed unvetted unverified erroneous flawed invalid
  mistaken malformed outdated untried half-finished half-baked unfinished dodgy rogue misspelt misspelled mistyped
  non-existent unapproved unauthorised unauthorized ill-conceived garbled inverted swapped destructive disastrous fatal
  fateful catastrophic breaking offending problematic poisoned defective typo mistake mistakes error blunder mess havoc
  chaos bug bugs damage`;

export const OUTCOMES = `outage outages incident incidents failure failures breakage downtime disruption loss mess debacle
  disaster problem problems damage fiasco crash accident breach leak regression delay chaos trouble interruption issue
  mishap meltdown disruption error errors failover havoc catastrophe degradation blackout`;

/** Adverbs of a slip. */
export const BY_ACCIDENT = `accidentally inadvertently mistakenly unintentionally erroneously wrongly carelessly unwittingly
  incorrectly unknowingly absent-mindedly absentmindedly needlessly prematurely improperly foolishly stupidly
  thoughtlessly clumsily recklessly`;

export const RISK = `approve push merge sign let allow wave give ignore decide bypass skip wipe delete drop forget disable
  choose leave leak press click type hit green-light rubber-stamp okay pull`;

export const FAULT = `fault blame responsibility culpability guilt liability accountability`;

export const MISDEEDS = `mistake mistakes error errors blunder blunders oversight oversights negligence carelessness
  inattention laziness slip slips lapse lapses misstep misjudgement misjudgment haste inexperience ignorance
  impatience incompetence recklessness failure failures fault misconfiguration misunderstanding typo sloppiness
  stupidity thoughtlessness clumsiness forgetfulness complacency overconfidence arrogance mishap inaction
  mismanagement mishandling omission omissions neglect bungling miscalculation misreading gaffe fumble foul-up
  screw-up cock-up slip-up mix-up shortcuts shortcut howler howlers goof goofs clanger clangers bungle inattentiveness
  inadvertence misclick misclicks negligences indiscretion`;
