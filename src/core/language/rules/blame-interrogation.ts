import { wordingRule } from '../wording/wording-rule.ts';

const AUX =
  "did|didn't|was|wasn't|were|weren't|is|isn't|are|aren't|do|does|don't|doesn't|has|hasn't|have|haven't|had|hadn't|would|wouldn't|could|couldn't|can|can't|should|shouldn't";

/** Why and who, asked of a person. */
export const interrogation = wordingRule({
  code: 'blame/interrogation',
  summary: 'Why and who, asked of a person',
  level: 'warning',
  note: {
    why: '"Why did you" asks for a defence, and "who" for a name. "What" and "how" ask for the situation, which is what can be changed.',
    question: 'How did it look at that moment, and what made that step look right?',
    rewrite: 'How did the queue look at 10:05?',
    source: {
      title: 'PagerDuty, Postmortem Documentation: Blameless Postmortems',
      url: 'https://postmortems.pagerduty.com/culture/blameless/',
    },
  },
  message: (said) => `"${said}" asks for a defence. What did it look like at that moment?`,
  looks: [
    {
      level: 'warning',
      hypothetical: true,
      like: [
        `why @ ${AUX} not? @ PERSON+!WE|NOBODY|PROPER|EVERYONE|you|anyone|nobody`,
        `why ${AUX} not? we|WE not? ~1 HEED.do|RESPOND.do|TASK.do|HEED.ing|not|ever|never|miss|ignore|assume|wait|let`,
        `why @ ${AUX} WE|PERSON NOT ~1`,
        `why didn't|wasn't|weren't|hasn't|hadn't ~2 ~1 RESPOND.done|HUMANE.done|noticed|tested|caught|reviewed|escalated|followed`,
        'why was|were|is|did|had ~1 NOBODY|nobody|no-one',
        'why ~2 was|were ~3 not|never ~1 RESPOND.done|HUMANE.done|followed|told|involved|consulted ~~9 QMARK',
        '^ who @ RISK.did|HARM.did|UNDO.did|ACT.did+!reported|LET.did|OMIT.did|TASK.did|did|thought|decided|signed|wrote|authorised|authorized|gave|allowed|okayed|let|broke|forgot|owns|authored|ordered|requested|told|said|left ~~14 QMARK',
        "who is|was|are|were|'s ~2 (to blame|at fault|responsible|supposed to|accountable|behind|watching|asleep|meant to|the genius) ~~14 QMARK",
        'who on|in|the earth|hell|world|heck ~1',
        'find|found|establish|determine|know|asked|ask|discover|see|identify|clarify ~1 out? exactly? who ~2 RISK.did|HARM.did|UNDO.did|ACT.did|LET.did|did|approved|was|let|OMIT.did|is ~1',
        'whose idea|fault|job|bright|brilliant|mistake|call|decision|responsibility|bug|change|commit|code ~~9 QMARK|was|is|it',
        '^ whose ~2 BE ~~9 QMARK',
        'what was|were PERSON|THEY|you|WE|he|she|anyone ~1 thinking|doing|waiting|playing|expecting',
        'what possessed|made|was|drove|prompted|compelled PERSON|you|anyone|them|him|her ~1 to? ~1 think|assume|believe|decide|ACT|TASK|UNDO|run|do|skip|ignore ~~14 QMARK',
        'what possessed',
        'what on earth|hell',
        'what the hell|heck',
        'how|however could|can|did|on|do|does|was earth? ~2 PERSON|anyone|NOBODY|you|someone|nobody|WE|everyone|EVERYONE ~2 OMIT.do|miss|NOT|fail|let|forget|ignore|think|allow|overlook|possibly|be|seriously|manage|confuse|approve|not|HARM.do|UNDO.do ~~14',
        'how could|did|was it|this|that|they|something|such|PERSON|nobody|NOBODY ~3 slip|allowed|missed|approved|possible|get|pass|reach|happen|NOT|fail|overlooked|that ~~14 QMARK',
        'how come PERSON|NOBODY|it|nobody|THEY|you|the',
        'how many|often (times|more times|more) ~5 PERSON|WE|YOU|before|until|must|need ~~9 QMARK',
        'how hard|difficult can|is|was|could ~1 it|that',
        "^ did|didn't|hasn't|wasn't|couldn't|hadn't|has|had not? NOBODY|anyone|anybody|YOU|EVERYONE|THIRD not? ~~14 QMARK",
        "^ didn't|hasn't|couldn't|doesn't|don't|can't|shouldn't|wouldn't PERSON|NOBODY|EVERYONE ~~14 QMARK",
        'where was|were|is|are ~1 PERSON|supervision|everyone|review|EVERYONE|adult|reviewer ~~12 QMARK',
        'when|will was|were|will|PERSON|are PERSON+!WE|you|THEY|anyone ~2 going|planning|ever|learn|realise|start ~1',
        "is|was|isn't it|that|this (too much|really so hard|so hard|that hard|too hard) ~1 to",
        'who|which|what individual|person|engineer|team|idiot|genius|PERSON @ RISK.did|HARM.did|UNDO.did|ACT.did|LET.did|did|thought|decided|signed|is|was ~~14 QMARK',
        'which of you|them|us ~~14 QMARK',
        'which PERSON+!VENDOR|engineer|person @ RISK.did|HARM.did|UNDO.did|ACT.did|LET.did|did|thought|decided|signed|OMIT.did|was',
        'explain|justify|asked|ask|wonder|understand|questions|question|answer|explanation ~1 to? us? for|as|of? why PERSON+!WE|THEY|NOBODY|THIRD ~2 NOT|OMIT|FAIL|ignored|did|thought|decided|chose|HARM|ACT|UNDO|RISK|waited|felt|skipped|failed',
        'what part|bit of',
        'what exactly|precisely did|was|were|do PERSON|you|THEY ~1',
        'who let|approved|signed|allowed|thought|merged|pushed|decided|did|wrote|broke|deleted ~~9 QMARK',
        'who will|is|should|going ~3 answer|held|accountable|pay|explain|own for|accountable|this|up ~1',
      ],
    },
    { level: 'information', like: [`why did WE ~~14 QMARK`, `why didn't WE ~~14`] },
  ],
});
