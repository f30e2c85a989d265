/** Verbs that are omissions by themselves. */
export const OMIT = `forget neglect overlook miss ignore skip omit bypass disregard sidestep circumvent shirk dodge
  evade flout dismiss shrug forgo scorn spurn skimp`;

/** What people look after: an omission where they did not. Having, needing, knowing and being able are conditions. */
export const DILIGENCE = `check notice test verify validate read realise realize review tell follow look consider
  catch monitor update communicate document escalate confirm bother spot recognise recognize understand anticipate
  inform notify announce warn watch plan prepare remember rehearse report mention investigate respond react
  double-check coordinate audit examine inspect question challenge appreciate foresee consult ask heed observe stop
  raise flag acknowledge ensure guard account think listen answer reply alert communicate wait pause revisit
  cross-check sanity-check proofread scrutinise scrutinize study attend address fix clean schedule renew rotate back
  tidy disable enable include set configure see detect add run make take own open file record follow-up maintain
  exercise upgrade patch try peruse vet ascertain corroborate assess evaluate envisage envision supervise
  oversee brief safeguard gauge reconfirm liaise pre-check recheck re-read reread`;

/** Those that only people do: software may check, test and report, but it does not bother. */
export const HUMAN_ONLY = `notice realise realize bother think consider anticipate remember foresee rehearse question
  challenge appreciate heed read ask tell listen care mention escalate communicate understand recognise recognize spot
  consult announce plan prepare double-check warn reply respond answer upgrade inform review look ascertain envisage
  envision supervise oversee brief peruse vet liaise `;

/** Weak objects of duty that a plain "we did not" tells as a condition more than as a fault. */
export const AWARENESS = `notice realise realize anticipate understand foresee appreciate recognise recognize expect spot
  see detect catch consider think`;

/** What one misses without blame. */
export const FIGURES = `target slo sla deadline ahead over data metrics heartbeat heartbeats messages events window point
  opportunity lunch sleep quorum bus flight cache by here there out`;

/** What a careful person is said to have left undone, told without one. */
export const DUTIES = `runbook checklist process procedure procedures policy protocol step steps guideline guidelines
  warning warnings alert alerts instruction instructions advice advisory documentation page pages notice ticket review
  email message reminder signal signals rule rules recommendation`;

/** The state in which a person is said to have left something. */
export const LEFT = `open enabled disabled unprotected exposed running unattended unpatched undone unfinished unset unlocked
  unmonitored behind untouched unanswered unread hanging dangling expired unchecked unreviewed half-done`;

/** Duties as nouns: an omission can be told without a verb and without anybody. */
export const NOMINAL = `reading verification checking review reviewing testing test communication escalation acknowledgement
  acknowledgment coordination attention signature sign-off approval check checklist inspection rehearsal dry-run supervision
  oversight follow-up response reply feedback notification warning handover documentation validation confirmation planning
  preparation monitoring consultation care diligence vigilance thought curiosity maintenance runbook procedure backup backups
  cross-check double-check audit restore update rotation renewal clean-up housekeeping scrutiny answer reaction`;

/** How what did not happen is said not to have happened. */
export const ABSENT = `absence absent untouched unused silence victim elsewhere lacking missing nowhere wanting non-existent
  nonexistent unaware asleep forgotten omitted dispensed waived neglected overlooked disregarded dormant conspicuous
  theoretical aspirational decorative optional sparse patchy superficial cursory perfunctory brief minimal token`;

/** What was not done to something that waits for people to do it. */
export const UNDONE = `unticked unread unopened unanswered unsigned unasked unheard unheeded unquestioned unreviewed
  unrehearsed unclaimed unattended uncalled unacknowledged unnoticed unmentioned unsaid unspoken unverified unfollowed
  unconsulted unbothered unlooked-at unseen undone unfinished unpracticed unpractised unexamined uninspected unwatched
  unrecorded unreported unreturned unvisited untested unproven`;

/** What reaches people, who then act on it or don't. */
export const NOTICES = `page pages alert alerts alarm alarms warning warnings ticket tickets mail mails email emails message
  messages request requests reminder reminders report reports advisory advisories advice notice pull-request patch memo
  letter ping note notes comment comments question questions call calls invitation proposal complaint complaints
  finding findings recommendation`;

/** What people agree on, ask of and tell each other. No machine reads, keeps or breaks these, so whoever did not is meant. */
export const NORMS = `freeze freezes memo memos advice concern concerns objection objections principle principles convention
  conventions agreement agreements briefing briefings lesson lessons homework reminder reminders recommendation
  recommendations procedure procedures checklist checklists guideline guidelines runbook runbooks instruction
  instructions four-eyes duty duties responsibility courtesy etiquette promise promises handover handovers
  sign-off sign-offs misgivings doubt doubts hint hints plea pleas basics training onboarding circular diligence
  due-diligence call-outs offer offers invitation wish wishes mail mails email emails e-mail letter letters
  escalation escalations rule rules policy policies safeguard safeguards precaution precautions commitment commitments
  postmortem postmortems review reviews`;

/** What becomes of them, by nobody in particular. */
export const SLIGHTED = `ignored forgotten disregarded circumvented sidestepped overlooked neglected waived flouted bent
  stretched interpreted reinterpreted dismissed downplayed shelved diluted trivialised trivialized abandoned buried
  brushed swiped rushed skipped bypassed broken rubber-stamped missed lost misplaced deleted unread unheeded skimmed
  belittled mocked laughed forgone omitted postponed-again watered`;

/** What anybody may miss, and nobody minds. */
export const TRIFLES = `dinner lunch breakfast bus train flight sleep weekend birthday nothing ferry tram appointment`;
