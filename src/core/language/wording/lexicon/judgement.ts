/** Said only of people and their work: blame wherever they stand. */
export const CHARACTER = `careless carelessly carelessness negligent negligently negligence grossly-negligent reckless
  recklessly recklessness sloppy sloppily sloppiness incompetent incompetently incompetence irresponsible
  irresponsibly irresponsibility unprofessional unprofessionally unprofessionalism slapdash amateurish amateurishly
  half-hearted half-heartedly half-assed half-arsed lackadaisical cavalier foolish foolishly foolhardy idiotic moronic
  boneheaded brainless thoughtless thoughtlessly inattentive inattention complacent complacency overconfident
  overconfidence over-confident arrogant arrogance hubris inept ineptitude ineptly clueless shoddy shoddily remiss
  slipshod haphazardly gung-ho trigger-happy ham-fisted inexcusable inexcusably unforgivable disgraceful shameful
  shamefully laughable rookie schoolboy amateur amateurs ill-advised ill-considered ill-judged shortsighted
  short-sighted undisciplined unthinking unthinkingly dereliction laziness neglectful feckless slovenly dilettante
  bumbling blundering sloth heedless heedlessly scatterbrained absent-minded nonchalant nonchalance indifference
  lacklustre incautious imprudent injudicious rash rashly rashness hasty hot-headed impetuous impulsive impulsively
  slacking slacker cowboy cowboys clown clowns idiot idiots moron morons imbecile halfwit dunce numpty unforced
  ignorant ignorance bush-league cack-handed sloppier uninformed daft harebrained crass flippant lax blasé ridiculous
  absurd pathetic pathetically appalling appallingly abysmal abysmally atrocious apathetic apathy carefree hamfisted
  pigheaded stubbornness inconsiderate selfish selfishly cluelessness gullible gullibly cavalierly amateurism bungler
  buffoon dolt dimwit nitwit asinine witless mindless mindlessly imprudently incautiously foolishness
  ineffectual slothful indolent indolence clumsiness inattentively forgetfulness forgetful high-handed pig-headed
  bull-headed obstinate obstinacy insolent insubordinate insubordination slackness laxity laxness
  over-eager overeager overhasty over-hasty perfunctorily lackadaisically nonchalantly brashness brash foolhardiness
  ineptness imprudence impetuosity unconscientious slipshodness blithe sloppiest laziest stupidest dumbest`;

/** Words of the above with a technical life of their own, by the word behind them. */
export const TECHNICAL = `loading evaluation load regex quantifier initialization initialisation deletion fetch fetching init
  matching match cache hash hashing pages page bit flag pipe pipes read reads write writes bayes datetime loaded unmount
  eval mode router phase import imports clone consensus quorum rounding truncation
  hashing locking polling backoff caching parsing parser decoding casting conversion arithmetic allocator allocation
  scheduling joins join binding bindings iterator iterators singleton`;

/** Evaluations that need a person or an act of one beside them. */
export const WEAK = `lazy poor hasty rushed naive blind inexperienced untrained distracted bad wrong dumb stupid tired
  panicky panicked impatient unprepared unqualified uncooperative unhelpful confused lost careless weak slow asleep
  overwhelmed unaware oblivious unskilled underqualified disorganised disorganized unmotivated hopeless useless
  terrible awful dreadful unreliable clumsy messy thoughtless sluggish unfocused stubborn dishonest unfit inadequate
  lacking mediocre drunk hungover emotional flustered rattled jumpy frazzled nervous scared afraid sleepy questionable
  unfortunate lousy disappointing embarrassing silly crazy ridiculous absurd appalling atrocious abysmal pathetic
  substandard unacceptable unjustifiable indefensible misguided flawed dubious unwise forgetful
  inept bored exhausted fatigued undertrained preoccupied cranky
  grumpy sloppy`;

/** What a person decides, thinks or makes. */
export const ACTS_OF_MIND = `judgement judgment decision decisions call choice choices thinking reasoning discipline
  workmanship craftsmanship idea move instincts instinct attitude habits habit work engineering practice practices job
  effort handling performance behaviour behavior conduct communication planning preparation housekeeping hygiene
  admin administration leadership management coding programming review reviews reviewing`;

/** How an act was done. */
export const MANNER = `hastily blindly hurriedly frantically naively impatiently needlessly casually clumsily stupidly
  sloppily carelessly inexplicably mindlessly panickedly brazenly rashly prematurely half-heartedly absentmindedly
  obliviously wilfully willfully cluelessly cavalierly thoughtlessly absent-mindedly brashly nonchalantly
  sluggishly unthinkingly inattentively perfunctorily recklessly incautiously imprudently foolishly`;

/** What people are said to lack. */
export const VIRTUES = `care diligence attention discipline professionalism experience competence judgement judgment
  ownership rigour rigor thoroughness foresight vigilance awareness effort commitment skill skills seriousness
  responsibility accountability respect courage maturity curiosity common thought forethought knowledge patience concern
  regard interest motivation initiative focus concentration sense expertise know-how prudence conscientiousness`;

/** Verbs of losing one's head. */
export const PANIC = `panic freeze flail flounder dither dawdle procrastinate slack overreact waffle bluff fluster
  faff loaf snooze gamble improvise wing flap fumble fret dilly-dally stumble blunder flub`;

/** How people are by nature: as the subject of a sentence, or with a measure, these judge somebody. */
export const TEMPERS = `curiosity caution certainty doubt doubts prudence courage optimism pride humility vanity
  convenience ambition haste laziness enthusiasm boredom generosity temperament complacency indifference confidence
  carelessness diligence discipline seriousness pessimism imagination professionalism foresight forethought
  self-confidence nonchalance impatience stubbornness overconfidence bravado`;
