/** Words for people by what they do, in the singular. "Operator" is left out: it is a controller as often as a person. */
export const ROLES: ReadonlySet<string> = new Set(
  `engineer developer dev admin administrator sysadmin dba sre on-call oncall responder reviewer author approver
   commander lead manager technician contractor intern colleague coworker teammate team staff person someone somebody
   programmer tester analyst architect committer maintainer deployer employee operations ops colleagues people
   everybody everyone newcomer trainee owner shift crew`.split(/\s+/),
);

export const PRONOUNS: ReadonlySet<string> = new Set(['we', 'i', 'he', 'she', 'they', 'you', 'who']);

export const NOBODY: ReadonlySet<string> = new Set(['nobody', 'no-one', 'none']);
