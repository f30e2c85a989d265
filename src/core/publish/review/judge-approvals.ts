import type { ForgeApproval } from './forge.ts';

/** An approval in our words, with whether it is of the document as it is. */
export interface Judged {
  /** The handle. */
  readonly by: string;
  readonly at: string;
  readonly state: 'current' | 'stale' | 'withdrawn' | 'unknown';
  /** Why it doesn't count, with what to do. */
  readonly why: string | undefined;
}

/**
 * Which approvals are of the document as it stands: what was approved reads the same but for its status and the approvals
 * themselves. `textOf` gives the document at a commit: empty where the commit lacks it, undefined where this clone lacks the commit.
 */
export async function judgeApprovals(
  given: readonly ForgeApproval[],
  handleOf: (login: string) => string,
  now: string,
  textOf: (commit: string) => Promise<string | undefined>,
): Promise<readonly Judged[]> {
  const reviewed = reviewedText(now);
  return Promise.all(
    given.map(async ({ login, at, commit, withdrawn }) => {
      if (withdrawn) return { by: handleOf(login), at: toSeconds(at), state: 'withdrawn', why: WITHDRAWN };
      const text = commit === undefined ? undefined : await textOf(commit);
      const approval = { by: handleOf(login), at: toSeconds(at) };
      if (commit === undefined)
        return { ...approval, state: 'unknown', why: 'of a version that the forge does not name.' };
      if (text === undefined)
        return {
          ...approval,
          state: 'unknown',
          why: `of ${commit.slice(0, 7)}, which this clone lacks. Pull, then read again.`,
        };
      return reviewedText(text) === reviewed
        ? { ...approval, state: 'current', why: undefined }
        : {
            ...approval,
            state: 'stale',
            why: `of ${commit.slice(0, 7)}, and the document changed since. Ask again.`,
          };
    }),
  );
}

const WITHDRAWN = 'no longer given: they asked for changes, or it was dismissed.';

const toSeconds = (at: string): string => at.replace(/\.\d+(?=Z|[+-])/, '');

/** Keys of the front matter that change in the course of a review, and say nothing of the incident. */
const COURSE = /^(?:status|approvals|reviewers|published|published_at)\b/;

const isFence = (line = ''): boolean => /^---\s*$/.test(line);

/** What somebody approves: line ends aside, without what the review itself writes. */
export function reviewedText(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const end = isFence(lines[0]) ? lines.findIndex((line, index) => index > 0 && isFence(line)) : -1;
  let inCourse = false;
  const kept = lines.slice(0, Math.max(0, end)).filter((line) => {
    // A list of a key goes on below it, further in or with dashes.
    if (/^[^\s#-]/.test(line)) inCourse = COURSE.test(line);
    return !inCourse;
  });
  return [...kept, ...lines.slice(Math.max(0, end))].join('\n').trimEnd();
}
