import { passive } from '../wording/rewrite/passive.ts';
import type { Rewriter } from '../wording/rewrite/rewrite.ts';
import { AGENT_TURNS } from '../wording/turns/agent.ts';
import { wordingRule } from '../wording/wording-rule.ts';

const UNDID =
  /^(?!(?:.* )?(?:it|who|whoever|which|that|was|were|is|been) )[^,;:]+? (delete|wipe|truncate|remove|erase|purge|misconfigure|disable|terminate|unplugg|overwrote|dropp|restart|disconnect|corrupt)e?d?((?: .*)?)$/i;
const BASES: Readonly<Record<string, string>> = { overwrote: 'overwrite', dropp: 'drop', unplugg: 'unplug' };

/** "Lee deleted the wrong volume." → "the wrong volume was deleted." */
const withoutPerson: Rewriter = ({ said, after }) => {
  const [, done = '', rest = ''] = UNDID.exec(said) ?? [];
  const verb = BASES[done.toLowerCase()] ?? done.toLowerCase();
  const rewrite = verb === '' ? undefined : passive({ verb, isDone: true, after: rest + after });
  return rewrite && rewrite.over >= rest.length
    ? { ...rewrite, over: rewrite.over - rest.length }
    : undefined;
};

/** A person as the agent of damage, or as what it is put down to. */
export const agent = wordingRule({
  code: 'blame/agent',
  summary: 'A person or role as the cause',
  level: 'error',
  note: {
    why: 'With a person as the cause there is nothing left to mend. The condition that let one action have this effect can be changed, and will meet the next person otherwise.',
    question: 'What did the change, the tool or the process allow?',
    rewrite: 'The build broke after change 512; CI did not run the affected target.',
    source: {
      title: 'Google SRE Book, chapter 15: Postmortem Culture',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
  },
  message: (said) =>
    `"${said}" puts a person where the cause should be. What did the change, the tool or the process allow?`,
  looks: [
    {
      level: 'who',
      rewrite: withoutPerson,
      like: [
        'THIRD|PROPER @ HARM.did+!MILD --deadlock|news|tie|loop|silence|ice|steps|pieces|parts',
        'THIRD @ HARM.does+!MILD -PREP',
        'THIRD @ MILD.did|MILD.does .+!DISPOSABLE* OUTCOME+!failover|PRECIOUS+!DISPOSABLE|site|network|us|system|server|service',
        'THIRD managed|contrived|went to HARM.do',
        'THIRD|PROPER @ ACT.did ~4 BAD+!wrong -budget|budgets|rate|rates|page|pages|log|logs|message|messages|alert|alerts|report|reports|handler|code|codes|tracker|queue|dashboard|class|count|counter',
        'THIRD|PROPER @ knocked|pulled|tore ~4 over',
        'THIRD|PROPER @ TAKEDOWN.did .+!DISPOSABLE+!latency+!load+!rate+!usage+!cost+!lag* down|offline|out|apart --maintenance|latency|load|rate|usage|cost|lag|purpose|to',
        'THIRD ~~14 ,? TAKEDOWN.ing ~4 down|offline|out|over',
        'THIRD ~~14 ,? HARM.ing+!MILD DET|all|every|production|customers',
        'THIRD @ ACT.did ~~14 and @ HARM.did|HARM.does ~1',
        'THIRD @ ACT.did ~~14 and @ TAKEDOWN.did ~4 down|offline|out|over',
        'THIRD|PROPER|TWOFOLD @ ACCIDENT ED|ACT.did|UNDO.did|HARM.did|LET.did|TASK.did',
        'TWOFOLD of NAME|PROPER|DET ~1 ACCIDENT ED|ACT.did|UNDO.did|HARM.did|LET.did|TASK.did',
        'THIRD|PROPER @ ED|ACT.did|UNDO.did|TASK.did ~6 by|in mistake|accident|error',
        'THIRD|PROPER @ LET.did+!pushed ~4 through|slip|pass|lapse|past|out|live|loose',
        'THIRD @ get|got|gets it|this|that|everything|things ~1 wrong|backwards|mixed',
        'JUNIOR+THIRD @ UNDO.did|HARM.did',
        'THIRD @ ED|ACT.did|UNDO.did|TASK.did ~~14 and @ TAKEDOWN.did ~4 down|offline|out|over',
        'THIRD @ ED|ACT.did|UNDO.did|TASK.did ~~14 and @ HARM.did+!MILD --deadlock|news|tie|loop|silence|ice|steps|pieces|parts',
        'THIRD who ~~9 HARM.did|TAKEDOWN.did|cost .+!DISPOSABLE* OUTCOME+!failover|PRECIOUS+!DISPOSABLE|us|hours|minutes|days|NUMBER|NUMBERWORD|down|offline',
        'THIRD|PROPER @ leaked|exposed|compromised .+!DISPOSABLE* key|keys|token|tokens|password|passwords|credential|credentials|secret|secrets|certificate|data|address|addresses',
        'THIRD @ blow|blew|blows ~3 away|up|out|it',
        'THIRD @ wipe|wiped|wipes|trip|tripped|mess|messed|screw|screwed ~2 out|over|up|with|clean',
        'THIRD cost|costs|landed us|customers|everyone -nothing',
        'THIRD @ lead|led|walked|drove|steered|sent us|everyone|production ~2 into|astray|wrong|off',
        'THIRD @ pull|pulled the trigger|plug|wrong',
        'it|this|that|what took|takes|needed ~5 by|from [ THIRD ] to',
      ],
    },
    {
      level: 'who',
      rewrite: withoutPerson,
      notInTimeline: true,
      like: [
        'THIRD @ UNDO.did+!disabled+!reverted+!rebooted+!revoked+!disconnected+!detached+!terminated+!killed+!removed .+!DISPOSABLE* PRECIOUS+!DISPOSABLE --and|to|as|because|since|that|from|so|which',
        'PROPER @ UNDO.did the|our|all production|live|primary|customer|wrong',
      ],
    },
    {
      level: 'warning',
      like: [
        'HARM.done+!MILD|caused|precipitated|provoked|DISAPPOINT.done|HARM.did+!MILD @ ~1 by [ THIRD|THIRD:s|NAME|ROLE:s|JUNIOR ] -else',
        'OUTCOME+!failover|fault|problem|issue|bug BE? ~2 CAUSED.done|MILD.done ~2 by [ THIRD|THIRD:s|JUNIOR:s|ROLE:s ] -else',
        'PRECIOUS+!DISPOSABLE BE @ deleted|wiped|dropped|overwritten|erased|destroyed ~1 by [ THIRD|NAME ] --and|because|as|to',
        'handiwork|doing of [ THIRD:s|THIRD ]',
        'down|due|attributable|attributed|traced|traces ~2 to [ THIRD|THIRD:s+!his+!her|SOMEONE|SOMEONE:s ]',
        'TRACE ~4 to [ THIRD:s|THIRD ]',
        'TRACE ~1 on [ THIRD|TEAM|DEPT ] $',
        '(because of|courtesy of|owing to|down to|thanks to) [ THIRD:s ] -work|quick|help|prompt|fast',
        'because of [ THIRD|THIRD:s ]',
        'brought to its|their knees|halt|standstill|end ~1 by [ THIRD|THIRD:s|JUNIOR:s ]',
        'mess|trouble|troubles|disaster|debacle|chaos|misery|fiasco|drama ~1 started|began ~1 when|with|as THIRD+!BARE',
        'courtesy|handiwork of [ THIRD|NAME|TEAM|DEPT ]',
        'start|starts|started|begin|begins|began|end|ends|ended with THIRD+!BARE+!SOMEONE -doing',
        'FAULT ~7 LIE|is|was ~2 with|on|at|upon|to THIRD|TEAM|DEPT|NAME|THIRD:s|WHOSE|PROPER',
        'it|this|that|one|outage|incident|blame|mess|failure|downtime BE @ on THIRD+NAME|THIRD+ROLE+!BARE|THEY|them|him|her|YOU|TEAM+!shift|DEPT -call',
        'BE|^ ~2 WHOSE+!WE:s+!I:s own? fault|doing|blame $',
        'THIRD|PROPER|PEOPLE|GROUP|TWOFOLD BE @ ~1 to blame',
        'to blame BE|for|: THIRD|TEAM|DEPT',
        'THIRD|PROPER|TEAM|DEPT BE @ ~1 at fault',
        'THIRD|TEAM|DEPT|PROPER was|were|is ~2 guilty|culpable|liable',
        'THIRD|TEAM|PROPER was|were|is ~2 responsible for ~3 OUTCOME',
        'THIRD|TEAM|PROPER was|were|is ~2 reason|culprit|cause ~1',
        'ONLY? CAUSE|blame|fault|culprit : ~2 THIRD|NAME|TEAM $',
        'CAUSE ~6 was|is|were|being THIRD+!SOMEONE|NAME|TEAM|DEPT -error|errors|mistake|mistakes|failure|fallibility',
        'CAUSE|culprit|trigger ~5 was|is THIRD:s',
        'it|this was|is THIRD|TEAM who|that ~1 HARM|OMIT|RISK|LET|FOLLY',
        'it|this was|is THIRD|TEAM RISK.did|HARM.did|OMIT.did|LET.did',
        'THIRD|PEOPLE is|was|are|were ~2 one|ones|person|people who|that ~1 HARM|OMIT|RISK|LET',
        'one|ones|person|individual who ~2 HARM.did|RISK.did|OMIT.did+!noticed was|is|were|turned',
        'fingerprints|fingermarks|name ~2 all over|on',
        'look no further than|to',
        'blame|fault [ THIRD|NAME|TEAM|DEPT ]',
        'blame ~4 on|at [ THIRD|NAME|TEAM|DEPT|THEY|them ]',
        'THIRD:s ~1 MISDEED+!failure+!failures+!error+!errors+!fault BE|that|cost|caused|led|took|brought|had|made|let',
        'THIRD:s ~2 change|commit|deploy|command|script|query|push|merge|edit|click|keystroke|patch|pr @ HARM.did|TAKEDOWN.did|CAUSED.did',
        '(at the hands|by the hand|hand) of [ THIRD ]',
        'at [ THIRD:s ] ~1 hand|hands|door|doorstep|feet',
        'laid|lay|lays|lies|lie at [ THIRD:s|GROUP:s|THEY:s ] door|feet|doorstep',
        'buck stops with|at|there|here',
        'THIRD ~2 owes|owe|has|have ~2 explaining|explanation|answer|apology|lot',
        'undoing|downfall ~2 THIRD|WHOSE',
        "(had it not been|if it had not been|if it hadn't been|were it not|if it weren't|if it wasn't) for [ THIRD|THIRD:s ]",
        'without [ THIRD:s ] ~3 ,? ~4 would',
        'single|one|lone|sole human|person|individual|engineer|developer ~2 took|caused|brought|broke|managed|was|with',
        'PERSON|person|human|people behind|at the|this|that keyboard|outage|incident|mess|command|wheel|controls|console',
      ],
    },
    {
      level: 'information',
      like: [
        'THIRD:s|JUNIOR:s ~2 decision|choice|insistence|refusal|willingness|eagerness|haste|hurry|desire|attempt|rush|reluctance|inability to',
        'JUNIOR+THIRD @ ACT.did+!closed+!started+!opened ~1',
        'WE @ HARM.did+!MILD+!overlooked',
        'WE @ ACCIDENT ED|ACT.did|UNDO.did|HARM.did',
        'WE @ TAKEDOWN.did ~4 down|offline',
      ],
    },
    {
      level: 'error',
      like: [
        '^ root cause|culprit : THIRD+NAME $',
        'FAULT ~7 LIE.does|LIE.do|LIE.did ~2 with|on THIRD+NAME',
        'root cause ~4 was|is THIRD+NAME $',
      ],
    },
    {
      level: 'information',
      like: [
        'no prizes|prize|points for guessing ~1',
        '(we all|everyone|everybody|all of us|they) know|knows who|whose',
        'WE|EVERYONE|all ~1 know|knows ~2 who|whose',
        'naming names|no names',
        'name|names ~3 (shall remain|will remain|remains|withheld|speak for|speaks for)',
        'knows|know who they|he|she are|is',
        'certain|particular|specific colleague|individual|individuals|person|engineer|somebody|someone|colleagues|people|developer|gentleman|lady',
        'the|that|one person|individual|engineer|colleague|party|employee ~1 (in question|concerned|responsible|at fault|behind it|who did)',
        'person|people|colleague|engineer|individual|party|parties|author|operative in question',
        'speaks|speak for itself|themselves|volumes',
        'only|just ~1 one|single person|account|engineer|hand|pair|individual|laptop|login ~2 with|had|that|who|could|was|logged',
        'one|single|same ~1 (pair of hands|pair of eyes|laptop|keyboard|desk)',
        'with THIRD at the helm|wheel|keyboard|controls',
        'on|under WHOSE|THIRD:s watch|shift|command',
        'begin|began|begins|start|started|starts|end|ended|ends at|on|with ~1 (one desk|one keyboard|a desk|the desk of|the keyboard of|THIRD|THIRD:s)',
        'owe|owes|owed this|it|that|the ~2 to THIRD|NAME|ROLE|whoever',
        'THIRD|NAME signed off|it on',
        'signed off by [ THIRD|NAME ]',
        'THIRD @ (had a hand in|is behind|was behind|stood behind|has this on|set fire|lit the|opened the door|opened the floodgates|started it|started this|did this|did it)',
        'THIRD|PROPER @ ED|ACT.did|UNDO.did|TASK.did ~~14 , which took|brought|broke|caused|knocked|killed|stopped|left|crashed|sent|made',
        'THIRD @ ED|ACT.did|UNDO.did|TASK.did ~~14 and (the whole|everything|production|all|half|that was that|the site|the cluster) ~3 went|fell|was|stopped|died|broke|collapsed',
        'THIRD @ ED|ACT.did|UNDO.did|TASK.did ~9 instead of the|a|in ~1 spare|test|staging|right|correct|other|intended|standby|old|secondary',
        'after|when|because|until|once|as|since THIRD+!I @ broke|deleted|dropped|wiped|overwrote|forgot|pulled|unplugged|fumbled|kicked|cut|knocked|tripped',
        'THIRD ~~9 and @ ruined|broke|destroyed|wrecked|crashed|corrupted ~1',
        'SANCTION|punished|suffered|paid because of|for THIRD',
        'THIRD:s|JUNIOR:s ~3 (is what|was what|is why|was why|is the reason|was the reason|is to blame|was to blame|set off|set in motion|triggered|started)',
        'commit|change|audit|access|deploy|git|shell ~1 log|history|trail|blame ~2 tells|leaves|points|knows|speaks',
        'commit|change|audit|access|deploy|git|shell ~1 log|history|trail|blame ~2 names -the',
        'log|logs|history|trail|blame ~2 shows|show|has|lists ~2 (single|only one|one|same) ~1 name|user|account|login|author',
        'before|until THIRD:s|THIRD ~~9 (everything|all|it|the|things) ~2 (green|fine|well|quiet|calm|healthy|stable|normal|in order)',
        'one|single|only|sole|lone ~1 author|approver|reviewer|committer|person|owner ~~5 (same|alone|him|her|happened|and only)',
      ],
    },
    {
      level: 'warning',
      rewrite: withoutPerson,
      like: ['THIRD @ ACT.did|UNDO.did ~4 wrong|incorrect ---as|because|since'],
    },
    {
      level: 'who',
      rewrite: withoutPerson,
      like: ['THIRD @ UNDO.did+!reverted+!rebooted+!disabled ~4 wrong|incorrect ---as|because|since'],
    },
    {
      level: 'information',
      like: ['PROPER @ ACT.did|UNDO.did ~4 wrong|incorrect'],
    },
    {
      level: 'warning',
      like: [
        'NOT ~1 UNDO|HARM|ACT|TASK ~1 itself|themselves',
        'certain|particular|unsteady|unlucky|clumsy|nervous|single|very|same pair of hands',
        'fine|well|quiet|calm|stable|healthy until ~2 THIRD|GROUP ~2',
        'individual|solo|private|personal|lone|one-man ~1 initiative|effort|enterprise|decision|action|undertaking|expedition',
        'goes|went|going back to [ THIRD|JUNIOR ]',
        'leads|led|points|pointed back? to [ THIRD|JUNIOR ]',
        'THIRD:s|NAME:s|KNOWN:s ~1 session|shell|terminal|laptop|account|command|commit|script|cursor|mouse|keyboard|hand|hands|elbow|coffee|branch|change|login|credentials|token|push|query ~1 flattened|took|brought|wiped|deleted|removed|killed|broke|dropped|overwrote|destroyed|erased|stopped|ended|caused|triggered|unleashed --DISPOSABLE',
        'at the door|feet|desk of [ THIRD|GROUP|TEAM|DEPT ]',
        'squarely|firmly|fairly|entirely|ultimately ~1 at|on|with|upon ~2 THIRD|TEAM|THIRD:s',
      ],
    },
    {
      level: 'information',
      like: [
        'one|single|wrong|stray|careless keystroke|click|command|keypress|tap|typo|press ~1 by|of|from THIRD|GROUP|TWOFOLD|PROPER',
        'finger|fingers|hand|hands|thumb ~6 belongs|belong|belonged to',
        'everything|all|evidence|traces|trail ~2 points|point|pointed|leads|lead|led ~1 to THIRD|THIRD:s|PROPER|GROUP',
      ],
    },
    { level: 'information', hypothetical: true, like: AGENT_TURNS },
  ],
});
