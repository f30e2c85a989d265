/** What people do about trouble: "should have been caught" judges them, though it names nobody. */
export const RESPONSE = `catch notice test review detect verify check escalate prevent avoid communicate document
  handle spot identify anticipate foresee investigate validate discover diagnose mitigate announce declare question
  challenge flag rehearse raise stop realise realize recognise recognize rollback think consider know understand
  inform notify warn tell approve merge automate fix resolve page call update coordinate double-check see predict pick
  plan intervene intercept spare rule-out pre-empt preempt forestall avert`;

/** What people are expected to have done, when it is told without them. */
export const TASKS = `do start finish run roll begin make take implement deploy ship release push apply merge approve allow
  permit trust let reach pass happen put set configure enable disable scale add remove close open rotate renew replace
  migrate write use clean monitor backup reboot restart carry perform execute involve engage assign train isolate
  respond react act move switch revert stop contact ask pay listen read follow upgrade patch address turn pull`;

/** Behind a counterfactual: how much better it would have been. */
export const BETTER = `earlier sooner faster quicker better immediately first beforehand before instead differently promptly
  properly straight right`;

/** Eyes, checks and habits of people that are said to have been missing. */
export const EYES = `eyes pair look glance peek review reviewer check minute minutes seconds moment care question call email
  conversation message heads-up phone-call google read grep second-look reading thought diligence sense attention
  experience reviewing testing eyeball`;

/** Subjects of which something is expected that nobody is blamed for. */
export const LOSSES = `be lose suffer affect impact cost leak cascade escalate worsen fail break exceed reach spread remain
  result mean`;

/** Acts of response, as subjects. */
export const RESPONSE_NOUNS = `rollback rollout escalation page incident outage communication decision ticket announcement
  fix change deploy deployment migration upgrade release maintenance customers customer stakeholders management issue
  problem bug risk mistake error misconfiguration alert warning certificate renewal call failover impact support this it
  that step plan review test`;
