/** Somebody who can be punished: no customer, no vendor, no "we", and no "they" that may be pods. */
const CULPRIT = 'PERSON+!WE+!THEY+!YOU+!VENDOR|JUNIOR|him|her|whoever';
/** Whose something is, where it can be nobody's but one person's. */
const CULPRITS = 'THIRD:s|JUNIOR:s|WHOSE+HIS';
/** Said behind it where a machine, a rule or a reason did it. */
const BY_RULE = '---by|because|since|as|when|automatically|mistake|rotation|bot|sync';

/**
 * Punishments of people. Nothing here is an error without somebody who is punished: accounts are suspended, primaries
 * demoted and warnings official without anybody being meant.
 */
export const SANCTIONS_ON_PEOPLE: readonly string[] = [
  'disciplinary|disciplinaries -list|record|records|module|system|data|database|portal|page|file|files',
  'disciplinary action|measures|procedure|proceedings|process|hearing|steps',
  `${CULPRIT}|PROPER|TWOFOLD ~2 received|receives|receive|got|gets|get|given|issued|handed ~2 [ written|verbal|formal|final warning|warnings ] -notice|mail|email|message|about|that|of --from|about|before`,
  `[ written|verbal|formal|final warning|warnings ] to|for|against|of ${CULPRIT}|PEOPLE|TWOFOLD|THIRD:s|those --before|about`,
  '[ written|verbal|formal|official|final warning|warnings ] ~2 been|was|were|be ~1 issued|given|sent|handed|served to PERSON+!WE+!YOU+!VENDOR|TWOFOLD|PEOPLE --about|before',
  'written|verbal|formal|official reprimand|reprimands',
  'final reprimand',
  `${CULPRIT}|PEOPLE+!WE @ BE|been|get|got|be @ @ (SANCTION.done+!fine+!fined+!suspended+!dismissed+!benched+!penalised+!penalized+!sanctioned|let go|written up|spoken to) ---by|automatically|bot|sync|import`,
  `${CULPRIT}|PEOPLE+!WE @ BE|been|get|got|be @ @ SANCTION.done+!fine+!fined|let by WHOSE|PERSON|DEPT|hr|management`,
  `${CULPRIT}|PEOPLE+!WE @ BE|been|get|got|be @ @ suspended|dismissed|benched|terminated|penalised|penalized|sanctioned for|pending|following|without|$ ${BY_RULE}`,
  '(PROPER|THEY|he|she) @ BE|been|got @ @ (reprimanded|disciplined|sacked|chastised|rebuked|written up|spoken to)',
  'was|were|been|be|being (reprimanded|sacked|spoken to)',
  'SANCTION.do+!fine+!fire+!bench+!dismiss+!suspend+!sanction+!dock|SANCTION.ing+!fining+!firing+!benching+!dismissing+!suspending+!sanctioning+!docking THIRD|THIRD:s|PEOPLE|NAME|TEAM|whoever',
  'hold|held|holding|holds ~2 PERSON+!WE+!I+!VENDOR|people|those|them|him|her|whoever|EVERYONE ~2 (accountable|to account|answerable)',
  `${CULPRIT}|PEOPLE+!WE|those ~1 will|must|should|to|being|been ~1 be? ~1 held ~1 (accountable|to account|answerable)`,
  `${CULPRIT}|PEOPLE+!WE|THEY|those|SOMEONE ~3 face|faces|facing|faced|suffer ~1 consequences|sanctions|repercussions|punishment|dismissal -of|screening|check|checks|list`,
  'repercussions|sanctions|punishment|penalty|penalties for THIRD|those|whoever|him|her',
  `${CULPRITS}|GROUP:s+!WE:s ~3 RIGHT+!keys+!key+!credentials ~2 BE|been|was|were|should|must|will|has|have ~3 TAKEN.done+!downgraded+!limited|gone|stripped ${BY_RULE}`,
  `TAKEN.do|TAKEN.done|TAKEN.ing|TAKEN.did ~1 ${CULPRITS}|GROUP:s+!WE:s ~2 RIGHT+!keys+!credentials+!login ${BY_RULE}`,
  'THIRD|PEOPLE+!WE will|should|must|to ~1 lose|forfeit WHOSE? ~2 RIGHT ---when|if|while|during|because',
  'THIRD|PEOPLE+!WE @ forfeits|forfeited WHOSE? ~2 RIGHT',
  'THIRD @ lost|loses|losing WHOSE? ~2 RIGHT+!keys+!credentials+!badge ~1 for ~3 days|weeks|month|months|quarter|year|good',
  'THIRD BE @ ~1 no longer ~2 (trusted|welcome|allowed near|allowed to @ ACT.do|allowed to @ TASK.do|allowed to touch|permitted to @ ACT.do|permitted to touch|allowed alone|allowed on)',
  `${CULPRIT} BE @ ~1 removed|taken|pulled|struck|kicked|barred|banned|suspended from|off ~3 on-call|rota|rotation|project|team|oncall|roster|duty ${BY_RULE}`,
  'removed|remove|removing|took|take|taking|pulled|pull|struck|kicked|barred|banned THIRD|him|her|them ~1 from|off ~3 on-call|rota|rotation|project|team|oncall|roster ---request|holiday|leave|by',
  `put|placed|place THIRD|PEOPLE|him|her|them ~1 on ~1 notice|plan|pip|probation|leave|report`,
  `${CULPRIT}|PEOPLE+!WE @ BE|been|be put|placed on ~1 notice|probation|pip|leave|report`,
  'name|naming|named and shame|shaming|shamed',
  'made|make|making an example of|out THIRD|PEOPLE|him|her|them|whoever|someone|somebody|those',
  'escalate|escalated|report|reported THIRD|JUNIOR|him|her|them ~1 to (hr|human resources|WHOSE line? manager|THIRD:s line? manager|WHOSE boss|WHOSE supervisor)',
  `${CULPRITS} ~1 contract|employment ~2 terminated ${BY_RULE}`,
  `${CULPRITS} ~1 contract|employment ~2 not ~2 renewed|extended|prolonged ${BY_RULE}`,
  `${CULPRITS}|THEY:s ~2 bonus|bonuses|salary|pay|promotion|raise ~3 docked|withheld|reduced|affected|denied|forfeited|reviewed ${BY_RULE}`,
  `docked|withheld|cut|reduce ${CULPRITS} bonus|pay|salary`,
  'heads will|should|must roll',
  'personnel|disciplinary|labour-law|employment consequences|measures|steps',
  'personnel|disciplinary action|actions -form|forms|number',
  `${CULPRITS}|THEY:s ~2 performance review|reviews|improvement|appraisal|plan|rating -of`,
  `annual|yearly appraisal|review of|for ${CULPRITS}|THIRD`,
  `reflected|noted|recorded|raised|considered|mentioned in|on|at ${CULPRITS}|THEY:s ~2 review+!THEY|appraisal|evaluation|rating`,
  `reflected|noted|recorded|raised|considered|mentioned in|on|at ${CULPRITS} ~1 personnel|hr|permanent? file|record`,
  `on|in ${CULPRITS} ~1 permanent|personnel|hr record|file`,
];

/** The same where nobody is said to be punished, so that something else may be meant. */
export const SANCTIONS_ON_NOBODY: readonly string[] = [
  '<-an <-SYSTEM written|verbal warning|warnings $|,|;|and|or|for',
  'bonus|bonuses ~3 docked|withheld|forfeited ---by|because|since',
  'face|faces|facing|faced ~1 disciplinary|punishment|dismissal',
  'in|at|during|next ~2 performance appraisal|appraisals|rating|review|reviews -of|for|meeting --SYSTEM|query|index',
  'reflected|noted|recorded|considered in|at ~2 appraisal|appraisals',
  'consequences for THIRD+!SOMEONE|him|her|whoever',
  'revoke|revoked|revoking|withdraw|withdrawn|withdrew THEY:s ~2 RIGHT+!keys+!credentials+!login ---and|attacker|token|tokens|because|after|as',
  'hr|human-resources has|have|had|was|were ~1 been? ~1 copied|looped|involved',
];
