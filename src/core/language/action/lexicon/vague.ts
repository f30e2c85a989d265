/** A beginning that says in which direction, and not what. */
export interface Vague {
  /** Its words in lower case. */
  readonly words: string;
  /** Beginnings that say what will be there. */
  readonly sharper: readonly string[];
  /** What the writer alone can answer. */
  readonly asks: string;
  /** Fine where the item's type is `investigate` and `done_when` says what will be known. */
  readonly finds?: boolean;
  /** Fine where it is left out before a deed: "Consider adding X". Monitoring that is to be improved is a thing. */
  readonly decides?: boolean;
}

const WHICH = 'What is added, changed or removed, and where?';
const KNOWN = 'Which question is answered, and where will the answer stand?';
const STATE = 'What refuses, checks or reports it?';

const rows = (
  words: string,
  sharper: string,
  asks: string,
  more: Pick<Vague, 'finds' | 'decides'> = {},
): readonly Vague[] =>
  words.split(',').map((one) => ({ words: one.trim(), sharper: sharper.split(', '), asks, ...more }));

/** The longer before the shorter. Source: the workbook's, PagerDuty's and Atlassian's examples of weak wording. */
export const VAGUE: readonly Vague[] = [
  ...rows(
    'improve, enhance, strengthen, optimise, optimize, streamline, bolster, boost, beef up, make better',
    'Add …, Cut … from … to …, Replace … by …',
    WHICH,
  ),
  ...rows('look into', 'Measure …, Reproduce …, List …', KNOWN, { finds: true, decides: true }),
  ...rows(
    'look at, look for ways to, look for, investigate, explore, research, examine, study, dig into, figure out, find out, check out, see if, see whether, analyse, analyze, evaluate, assess, understand',
    'Measure …, Reproduce …, List …',
    KNOWN,
    { finds: true },
  ),
  ...rows(
    'consider, think about, think through, discuss, revisit, reconsider, rethink, talk about, brainstorm, contemplate, reflect on',
    'Decide …, Add …, Replace … by …',
    'What is decided, by whom and when?',
    { decides: true },
  ),
  ...rows('ensure, make sure, guarantee, be sure', 'Refuse … when …, Check … in …, Alert when …', STATE),
  ...rows('work on', 'Add …, Remove …, Replace … by …', WHICH, { decides: true }),
  ...rows(
    'deal with, address, take care of, follow up on, follow up, focus on, tackle, try to, try and, attempt to, strive to, aim to, aim for, help to, facilitate, leverage',
    'Add …, Remove …, Replace … by …',
    WHICH,
  ),
];
