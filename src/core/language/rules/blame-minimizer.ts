import { wordingRule } from '../wording/wording-rule.ts';

const LEAVE_OUT = (said: string): string | undefined =>
  /^(?:obviously|clearly|simply|needless to say),?$/.test(said) ? '' : undefined;

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
      rewrite: LEAVE_OUT,
      like: [
        'obviously|evidently|self-evidently',
        '<-very <-not <-more <-most [ clearly ] -MARKED|and',
        '<-not <-quite <-put <-too <-more [ simply ] -because|not|put|connected|reachable',
        'needless|suffice to say',
        '<-not <-only <-had <-has <-have <-was <-were <-is just|merely ACT.do|TASK.do|HEED.do|run|add|need|needed|had|has|have|use|requires|required|takes|took|restart|revert|flip|set|do|read -been',
        '^ just ACT.do|TASK.do|HEED.do|run|use|need',
        'PERSON|PEOPLE|EVERYONE|operators only|just need|needs|have|had to',
        '(just|merely|only|simply) a matter|case|question of -time',
        'just|simply a ~1 quick|simple|small|trivial|tiny|one-line|minor|config|typo',
        "<-not <-non BE|was|were|is|are|seems|seemed|looks @ ~1 trivial|easy|straightforward|effortless|child's|no-brainer|elementary|painless",
        'easy|simple|trivial|quick|straightforward|one-line|two-minute|five-minute|obvious|basic|easy-peasy fix|change|task|step|check|job|matter|mistake|solution|exercise|thing|test|command|query|precaution|patch|correction|to',
        'all PERSON|YOU|WE|THEY|it|anyone|one ~1 had|have|has|need|needed|needs|takes|took|required to|was|is|do',
        'easy|simple enough ~1 to|,|$',
        'as|that easy|simple as|,|$|!|really',
        "no-brainer|child's play|piece-of-cake",
        'piece of cake',
        "no|not|hardly|isn't ~1 big deal",
        'easily have|been|ED|RESPOND.done|HEED.done|done|found|fixed|seen|spotted|avoided|prevented -exceed',
        'could|can|should|would ~1 easily|simply|just|trivially ~1 have? ~1 ED|RESPOND|HEED|TASK|ACT|been',
        'only|takes|took|take a|DET? ~1 minute|second|moment|seconds|minutes to ~1 HEED.do|ACT.do|TASK.do|RESPOND.do|fix|run',
        "(couldn't|could not|can't) be|have ~1 simpler|easier",
        'quick|simple google|search|grep|look|glance|check ~1 would|shows|reveals|away|at|of',
        'so|very|really|pretty|fairly|incredibly|ridiculously|dead simple|easy|trivial|straightforward|obvious',
        'with|using ~1 ease|minimal effort',
        '(a child|a monkey|an intern|anyone with) could|can',
      ],
    },
  ],
});
