import { leaveOut } from '../wording/rewrite/leave-out.ts';
import type { Rewriter } from '../wording/rewrite/rewrite.ts';
import { MINIMIZER_TURNS } from '../wording/turns/the-rest.ts';
import { wordingRule } from '../wording/wording-rule.ts';

const leftOut: Rewriter = (place) =>
  /^(?:obviously|clearly|simply|evidently)$/i.test(place.said) ? leaveOut(place) : undefined;

/** "Simply", "obviously": what was hard made to look easy. */
export const minimizer = wordingRule({
  code: 'blame/minimizer',
  summary: 'What was hard made to look easy',
  level: 'information',
  optIn: true,
  note: {
    why: 'A word like this says that anybody could have known or done it. Whoever did not will say less the next time.',
    question: 'What did it take?',
    rewrite: 'The limit was 100; the peak was 140.',
    source: {
      title: 'Google SRE Book, chapter 15: Postmortem Culture',
      url: 'https://sre.google/sre-book/postmortem-culture/',
    },
  },
  message: (said) => `"${said}" makes it look easy. What did it take?`,
  looks: [
    {
      level: 'information',
      rewrite: leftOut,
      like: [
        'obviously|evidently|self-evidently -wrong|invalid|incorrect|bad|false',
        '<BE obviously|evidently wrong|bad',
        '<-very <-not <-more <-most [ clearly ] -MARKED|and',
        '<-not <-quite <-put <-too <-more [ simply ] -too|because|not|put|connected|reachable|took|ED|ACT.did|TASK.did|ACT.does|TASK.does',
        'needless|suffice to say',
        '<-not <-only <-had <-has <-have <-was <-were <-is just|merely ACT.do|TASK.do|HEED.do|run|add|need|needed|had|has|have|use|requires|required|takes|took|restart|revert|flip|set|do|read -been',
        '^ just ACT.do|TASK.do|HEED.do|run|use|need',
        'PERSON|PEOPLE|EVERYONE|operators only|just need|needs|have|had to',
        'just|merely|only|simply a matter|case|question of -time',
        'just|simply a ~1 quick|simple|small|trivial|tiny|one-line|minor|config|typo',
        "<-not <-non BE|was|were|is|are|seems|seemed|looks @ ~1 trivial|easy|straightforward|effortless|child's|no-brainer|elementary|painless -to",
        'easy|simple|trivial|quick|straightforward|one-line|two-minute|five-minute|basic|easy-peasy fix|change|task|step|check|job|matter|mistake|solution|exercise|thing|test|command|query|precaution|patch|correction',
        'all PERSON|TWOFOLD|YOU|WE|THEY|it|anyone|one ~1 had|have|has|need|needed|needs|takes|took|required to|was|is|do',
        'easy|simple enough ~1 to|,|$',
        "no-brainer|child's play|piece-of-cake",
        'piece of cake',
        "no|not|hardly|isn't ~1 big deal",
        'easily have|been|ED|RESPOND.done|HEED.done|done|found|fixed|seen|spotted|avoided|prevented -exceed',
        'could|can|should|would ~1 easily|simply|just|trivially ~1 have? ~1 ED|RESPOND|HEED|TASK|ACT|been',
        'only|takes|took|take a|DET? ~1 minute|second|moment|seconds|minutes to ~1 HEED.do|ACT.do|TASK.do|RESPOND.do|fix|run',
        "(couldn't|could not|can't) be|have ~1 simpler|easier",
        'quick|simple google|search|grep|look|glance|check ~1 would|shows|reveals|away|at|of',
        'with|using ~1 ease|minimal effort',
        '(a child|a monkey|an intern|anyone with) could|can',
      ],
    },
    {
      level: 'information',
      like: [
        'just|only|merely|simply|but ~1 (one|two|three|a few|a couple|a single|five|ten|thirty|a handful) ~1 click|clicks|line|lines|command|commands|step|steps|minute|minutes|second|seconds|keystroke|keystrokes|character|characters|word|words|flag|option',
        'one|two|three|single|few|couple ~1 click|clicks|line|lines|command|commands|keystroke|keystrokes|liner|minutes|seconds ~2 was|is|are|were|would|will|suffice|suffices|does|away|job|enough',
        '(one-liner|two-liner|five-liner|no magic|no rocket science|no big deal|no sweat|no trouble|no brainer|easy peasy)',
        '(anyone|anybody|everyone|everybody|ANYBODY|a child|any child|a trainee) can ~1',
        '(of course|naturally|obviously|clearly|certainly|surely|evidently|plainly|undoubtedly) ,? ~3 (has to|have to|must|needs|need|should|had to|needed|is required|was required|only|just|one)',
        'in (no time|the blink|a jiffy|a flash|a heartbeat)',
        'all|everything that|which|it|one|you|we|there|PERSON ~1 is|was|needs|needed|takes|took|has|had|required|missing ~1 to|needed|required|was|is|left',
        '(nothing|little|not much) (more|else|to it|simpler|easier|could be) ~1 than|to|needed|required|is|was? ~1',
        'easily|simply|readily|effortlessly|trivially ED|RESPOND.done|TASK.done|fixed|done|restored|solved|sorted|spotted (by|with|in|if|,|$)',
        'could|can|should|would|need|needs|must|will simply|just|easily|quickly|trivially|readily ~1',
        'simply|just|merely by|needs|need|needed|requires|means|meant|put|do|does|follow|following|run|running|add|adding|set|setting|restart|restarting|read|reading|remember|ask|asking|click|press|enable|disable|check|checking|use|using',
        '(any|every|even a|a) beginner|child|novice|trainee|intern|layman|layperson|monkey|toddler|fool|amateur ~1 can|could|manages|would|knows|does|masters|is',
        'child play',
        'no|little|nothing more ~4 than ~2 ability|read|click|look|minute|glance|patience|press|basic',
        'no|little|nothing more ~4 than one|two|three|five ~1 click|clicks|keystrokes|lines|commands|minutes $|,|of|and',
        '(before|by the time|over) ~3 coffee|tea|kettle ~3',
        '(matter of course|walk in the park|piece of cake|cakewalk|breeze|doddle|cinch|formality|snap)',
        'goes|go|runs|works|passes (by itself|on its own|of its own|without saying|as a matter)',
        "(hardly|barely|scarcely|not exactly|not really|isn't exactly|is not exactly) ~1 (difficult|hard|complicated|complex|demanding|a challenge|rocket|worth|an effort|much)",
        'mere|merely|minor|tiny|trifling|negligible|small|little|slight|modest formality|matter|detail|slip|glitch|hiccup|tweak|thing|oversight|blip|inconvenience|nuisance|adjustment|formalities',
      ],
    },
    { level: 'information', hypothetical: true, like: MINIMIZER_TURNS },
  ],
});
