/** Telling people something. "Train the model" tells nobody. */
export const TELLING = `remind train retrain re-train educate coach teach urge instruct warn admonish sensitise sensitize
  lecture encourage discipline reprimand upskill caution advise`;

export const PEOPLE = `engineer engineers developer developers dev devs operator operators admin admins administrators
  administrator responder responders on-call oncall on-calls team teams crew crews staff people everyone everybody employee
  employees colleague colleagues reviewer reviewers author authors sre sres dba dbas member members juniors junior newcomers
  joiners shift personnel managers manager them him her folks agents technicians technician contractors analysts analyst
  programmers programmer approvers approver committers committer users deployers interns intern organisation organization
  company department ops squad squads hires`;

/** What people are told to do better, rather than made to. */
export const DUTIES = `check checks verify verifies follow follows read reads know knows understand understands remember
  remembers test tests review reviews double-check double-checks be are is pay pays take takes use uses think thinks look
  looks confirm confirms respond responds communicate communicates`;
