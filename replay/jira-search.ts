import { strings } from './body.ts';
import { typeOf, type JiraIssue, type JiraProject } from './jira-store.ts';

type Test = (issue: JiraIssue, wanted: readonly string[]) => boolean;

/** The fields this double can search by. Jira compares names without regard to case, labels with. */
const TESTS: Readonly<Record<string, Test>> = {
  project: (issue, wanted) => wanted.some((one) => issue.key.startsWith(`${one.toUpperCase()}-`)),
  labels: (issue, wanted) => wanted.some((one) => strings(issue.fields['labels']).includes(one)),
  key: (issue, wanted) => wanted.some((one) => one.toUpperCase() === issue.key),
  issuekey: (issue, wanted) => wanted.some((one) => one.toUpperCase() === issue.key),
  status: ({ status }, wanted) =>
    wanted.some((one) => one === status.id || one.toLowerCase() === status.name.toLowerCase()),
  issuetype: (issue, wanted) => wanted.some((one) => [typeOf(issue).id, typeOf(issue).name].includes(one)),
};

const CLAUSE = /^\s*"?(\w+)"?\s*(?:=\s*("[^"]*"|'[^']*'|[^\s()"',]+)|in\s*\(([^)]*)\))\s*$/i;

const unquoted = (word: string): string => word.trim().replace(/^["'](.*)["']$/, '$1');

/** The issues that a conjunction of `field = value` and `field in (…)` finds, or what is wrong with it. */
export function searchIssues(project: JiraProject, jql: string): readonly JiraIssue[] | string {
  const condition = jql.replace(/\s+order\s+by\s+.*$/i, '');
  let found: readonly JiraIssue[] = [...project.issues.values()].toReversed();
  for (const clause of condition.split(/\s+and\s+/i)) {
    const [, field = '', one, many] = CLAUSE.exec(clause) ?? [];
    const test = Object.hasOwn(TESTS, field.toLowerCase()) ? TESTS[field.toLowerCase()] : undefined;
    if (!test) return problem(clause, field);
    const wanted = (one === undefined ? (many ?? '').split(',') : [one]).map(unquoted);
    found = found.filter((issue) => test(issue, wanted));
  }
  return found;
}

const problem = (clause: string, field: string): string =>
  field === ''
    ? `Error in the JQL Query: The part '${clause.trim()}' could not be read.`
    : `Field '${field}' does not exist or you do not have permission to view it.`;
