/** Telling people. */
export const EXHORT = `remind urge instruct warn admonish nag caution implore exhort lecture reprimand scold chide
  berate re-educate reeducate retrain re-train coach chastise discipline counsel re-brief rebrief beseech harangue
  hector sensitise sensitize rebuke upbraid chivvy`;

/** To be warned of something that happens is to be told of it. */
export const WARN = `warn warns warned warning`;

/** Who reminds, or when, so that nobody has to: the reminder is the guardrail. */
export const BY_MACHINE = `bot bots automatically automatic automated automation cron cronjob calendar webhook alertmanager
  expire expires expired expiring expiry prompt popup banner`;

/** Telling people, where what they are told decides. */
export const TELL = `tell ask train brief encourage advise educate teach make get push require oblige force expect email
  inform speak talk impress`;

export const CAREFUL = `careful aware vigilant diligent cautious mindful attentive thorough disciplined conscientious
  alert responsible rigorous meticulous watchful prudent conscious considerate observant thoughtful proactive focused
  professional calm sensible accountable switched-on hands-on punctual deliberate wary circumspect scrupulous
  painstaking heedful assiduous dutiful`;

export const CARE = `care attention caution vigilance diligence discipline thought rigour rigor thoroughness heed awareness
  responsibility ownership seriousness prudence mindfulness focus concentration accountability respect`;

export const MORE = `more extra very especially particularly much greater closer better additional increased proper due
  considerably far lot bit utmost full`;

export const TRAINING = `training course session workshop coaching refresher seminar e-learning webinar bootcamp
  re-training retraining upskilling re-education reeducation`;

export const COMPULSORY = `refresher mandatory remedial compulsory additional further extra corrective obligatory repeat
  awareness re-training retraining supplementary more better`;

/** Sanctions on people, as nouns. */
export const SANCTIONS = `disciplinary reprimand reprimands sanction sanctions punishment demotion dismissal suspension
  write-up probation penalty penalties repercussions consequences`;

/** Sanctions on people, as verbs in the passive. */
export const SANCTION = `reprimand discipline fire dismiss sack demote suspend sanction punish dock penalise penalize
  censure fine admonish reassign sideline bench furlough rebuke chastise oust`;

/** What is taken from a person. */
export const RIGHTS = `access rights privileges permissions permission credentials admin keys badge login root privilege
  bonus authority`;

export const TAKEN = `revoke remove withdraw restrict suspend strip lose downgrade take rescind curtail cut pull`;

/** Things that people have to do better. */
export const OUGHT = `must should need needs ought shall`;
