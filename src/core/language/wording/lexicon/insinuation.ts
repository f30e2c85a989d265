/** What a colleague is said to owe: a glance, a call, an answer. */
export const GLANCES = `look looks glance glances peek second-look call phone-call message question questions word e-mail
  email check checks review reviews reading read test tests rehearsal dry-run drill reply replies answer answers response
  reaction acknowledgement acknowledgment confirmation sign-off objection objections enquiry enquiries approval signature
  handover follow-up warning heads-up rereading second-opinion feedback comment comments search proofreading scrutiny
  interest curiosity hesitation walkthrough briefing inspection verification ping line reminder query-back note`;

/** Adjectives that praise faintly: of a person's act they judge. */
export const FAINT = `unhurried leisurely relaxed casual modest economical brisk brave courageous ambitious optimistic
  creative generous liberal imaginative adventurous sporting unorthodox selective elastic philosophical minimalist
  minimalistic sparing laconic cursory breezy hopeful trusting serene stoic untroubled sanguine spirited freewheeling
  freestyle abridged lenient light-hearted lighthearted easygoing easy-going laid-back spontaneous inventive heroic
  pioneering daring audacious fearless carefree undemanding perfunctory succinct terse hurried hasty eager cavalier
  romantic poetic artistic experimental rosy cheerful idealistic rustic improvisational approximate intuitive theoretical
  decorative ceremonial symbolic patchy thin sketchy superficial`;

/** Acts that are judged where an adjective stands beside them. */
export const DEEDS = `handling reply response reaction answer review approval checking testing preparation planning handover
  briefing communication coordination decision choice judgement judgment effort contribution estimate assessment
  diligence documentation summary performance approach attitude conduct execution supervision oversight follow-up
  deployment deploy interpretation involvement participation explanation apology troubleshooting investigation
  workmanship commitment attention vigilance curiosity interest advice feedback engagement cooperation collaboration`;

/** How somebody takes a thing. */
export const STANCES = `view approach attitude stance interpretation reading understanding definition notion relationship
  treatment conception take concept relation sense memory`;

export const CUSTOMARY = `usual customary trademark habitual characteristic accustomed proverbial famed legendary
  time-honoured time-honored familiar well-known inimitable renowned celebrated`;

/** What people bring along, and are mocked for. */
export const ZEAL = `enthusiasm efficiency alacrity zeal punctuality promptness thoroughness diligence care urgency
  eagerness energy passion generosity warmth candour candor modesty composure courtesy finesse flair vigour
  attentiveness interest professionalism attention speed haste seriousness discretion dedication rigour rigor
  conscientiousness helpfulness clarity precision humility tact charm silence shrug`;

/** What people are told to do instead of what would help. */
export const REFLECT = `revisit reflect refresh relearn rethink reconsider practise practice improve study learn brush
  contemplate ponder familiarise familiarize reacquaint grow mature reread ruminate meditate`;

export const INSTIL = `instil instill foster cultivate inculcate nurture awaken rekindle sharpen inspire reinforce restore
  drum hammer drill strengthen promote encourage heighten boost reawaken imbue embed`;

/** Reached by those who are held up to the others. */
export const MANAGED = `managed manage succeeded coped remembered spotted knew understood`;

/** Adverbs that say a thing would have been worth it. */
export const WORTHWHILE = `profitably usefully fruitfully sensibly reasonably prudently wisely gainfully productively
  advantageously helpfully decently`;

/** People's doing something about an outage, where they are late to it. */
export const BELATED = `notice discover admit concede realise realize believe accept wonder own apologise apologize
  understand stir wake`;

/**
 * Words of feeling, ceremony and make-believe that mock whoever they are said of. Those that products, rooms and plain
 * thanks have as well (a wizard, a ritual, enthusiasm) are not among them.
 */
export const REGISTER = `bliss gusto aplomb panache gallantry chivalry equanimity bemusement merriment hilarity mirth glee rejoicing
  blissful sublime exquisite glorious valiant majestic whimsical comical hilarious farcical melodramatic idyllic
  heavenly vaunted illustrious smug blissfully serenely gloriously valiantly nobly heroically smugly merrily
  gleefully blithely wistfully gallantly reverently triumphantly magnificently sagely farce pantomime fairy-tale
  fig-leaf figleaf lip-service window-dressing scapegoat siesta slumber slumbered daydream daydreaming
  divination clairvoyance prophecy pleasantries heroics theatrics antics shenanigans tomfoolery sleepwalked
  sleepwalking masterstroke wishful fanfare pomp pageantry ovation laurels virtuously touchingly charmingly
  delightfully obligingly sportingly jauntily breezily languidly majestically daringly nonchalantly genteel
  gentlemanly ladylike stoically enchanted magnanimity repose bravado intrepid ardour fervour idleness apathy
  dawdle dawdled tardy tardiness meek coy coyly bashful sheepish sheepishly timidly grudgingly begrudgingly
  sulked sulking pouted shrugged shrug shrugs yawning snored snoring dozing pyjamas duvet bathrobe sins sinners
  repent comedian clown clowns jester wizardry sorcery witchcraft fortune-teller tea-leaves naivety splendour
  sumptuous oblivious obliviously unperturbed unfazed unbothered undaunted unconcerned untroubled unburdened
  unencumbered unshaken unabashed unapologetic unflappable nonplussed smugness self-satisfied self-
  congratulation bragging boasted boast boasting braggart blushed blushing alibis pretext scapegoats fig-leaves
  whitewash whitewashed wearily hysteria hysterical incurious uncurious fantasist daydreamer dreamers dabbling
  meddled meddling pottering bumbling pinocchio courtier courtiers nursemaid ostriches heirlooms antediluvian
  yesteryear bygone courtship flirt flirted flirting flirtation infatuation sweetheart poignant poignantly
  jovial giggled chuckled chuckle smirk smirked sermonising moralising restfully lavishness haughty aloof
  indignation indignant huff`;

/** Said where a report should be silent. */
export const INTERJECTIONS = `ah oh aha ha hm hmm ahem oops whoops ugh sigh meh duh alright lo behold voilà voila ta-da sure
  hooray hurrah yay phew tsk gosh wow hey`;

/** Not quite so, it is said, by who means not at all. */
export const NOT_QUITE = `exactly precisely overly terribly unduly notably especially particularly exceptionally excessively
  noticeably conspicuously entirely wholly strictly quite necessarily altogether`;

/** What a report about machines speaks of in figures only. */
export const FIGURATIVE = `fiction genre novel poem poetry legend fairy-tale folklore tradition mythology myth hobby religion ritual
  lullaby wallpaper scenery ornament napkin sledgehammer postcard horoscope lottery raffle gamble cake flowers biscuits
  slide-deck brochure siesta nap villain saint sinner ghost oracle miracle prayer prayers sermon circus theatre comedy
  tragedy farce drama picnic museum relic heirloom archaeology archaeologist etiquette tea-leaves crystal-ball
  wish-list wishlist fantasy background-music`;

/** Qualities in which a thing is likened to another, for mockery. */
export const QUALITIES = `reliability accuracy depth speed urgency precision elegance charm grace subtlety enthusiasm patience
  attention discipline finesse clarity warmth agility energy dignity thoroughness seriousness wisdom memory curiosity
  nimbleness shelf-life attention-span gravitas lightness`;
