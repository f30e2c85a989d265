// Generated from schemas/ by `npm run generate`. Change those, not this.

/**
 * Who approved, and when. `reviewed` needs as many as the severity asks for.
 */
export type Approvals = readonly Approval[];
/**
 * The role in this incident.
 */
export type Responder =
  | string
  | {
      /**
       * The role in this incident.
       */
      readonly role: string;
      /**
       * The name to recognise in text, so that it can be replaced by the role.
       */
      readonly name?: string;
      /**
       * The team they came from.
       */
      readonly team?: string;
    };

/**
 * What a postmortem says about itself, between the two `---` lines at the top.
 */
export interface FrontMatter {
  /**
   * The version of the document format. It marks the file as a postmortem.
   */
  readonly postmortem: 1;
  /**
   * The name this postmortem is referred to by. It stays the same when the title changes, and marks the tickets made from it.
   */
  readonly id: string;
  /**
   * How far the postmortem is. A draft is left in peace; from `in_review` on, missing parts are shown.
   */
  readonly status: 'draft' | 'in_review' | 'reviewed' | 'published' | 'closed' | 'skipped';
  /**
   * How bad the incident was, on the scale of `.postmortem.yaml`. Where it changed, write what was declared and what it came to: `SEV-2 -> SEV-1`. Gates and statistics use the last.
   */
  readonly severity: string;
  /**
   * The one person who sees this postmortem through. Exactly one: shared ownership tends to be nobody's.
   */
  readonly owner: string;
  /**
   * The services that were affected, by the names your catalogue uses.
   */
  readonly services: readonly string[];
  /**
   * What this was, when it wasn't an incident with impact.
   */
  readonly kind?: 'incident' | 'near_miss' | 'drill' | 'false_alarm';
  /**
   * Who may read it. Only what is marked `+public` leaves an internal document; a restricted one is never exported, published or shown to a language model.
   */
  readonly audience?: 'internal' | 'public' | 'restricted';
  /**
   * The title of the public version. The document's own title stays internal.
   */
  readonly public_title?: string;
  /**
   * Who leads the review meeting; best somebody who was not in the incident.
   */
  readonly facilitator?: string;
  /**
   * Who was asked to review.
   */
  readonly reviewers?: readonly string[];
  readonly approvals?: Approvals;
  /**
   * The people who responded and the role each had, so that the text can speak of roles. A handle, then a role or an object with more.
   */
  readonly responders?: {
    readonly [k: string]: Responder;
  };
  /**
   * The teams that took part or own what was affected.
   */
  readonly teams?: readonly string[];
  /**
   * The records this postmortem is about, as `tool:id`. Import Events… reads them from here.
   */
  readonly incidents?: readonly string[];
  /**
   * Ids of other postmortems with something in common.
   */
  readonly related?: readonly string[];
  /**
   * What kind of thing set it off, in a word from your vocabulary. It serves statistics; the story is in the contributing factors.
   */
  readonly cause?: string | readonly string[];
  /**
   * Words to find it by later.
   */
  readonly tags?: readonly string[];
  /**
   * Who or what saw it first.
   */
  readonly detected_by?: 'alert' | 'customer' | 'employee' | 'partner' | 'other';
  /**
   * When it was published: a day, or a full time. Time to publish is counted from `resolved` to here.
   */
  readonly published_at?: string;
  /**
   * The pages it was published to, each with the page's id. Publishing writes this.
   */
  readonly published?: {
    readonly [k: string]: string;
  };
  /**
   * When the review meeting is, or a link to it.
   */
  readonly meeting?: string;
  /**
   * Why no postmortem is written. Needed with `status: skipped`.
   */
  readonly reason?: string;
}
export interface Approval {
  /**
   * The handle of the one who approved.
   */
  readonly by: string;
  /**
   * The day, or the full time, of the approval.
   */
  readonly at: string;
}

/**
 * The same as `log`, as objects, for tools and for what a line can't say.
 */
export type Entries = readonly Entry[];

/**
 * What happened when. Write a `log`, one line an entry; `entries` says the same as a list of objects, for tools.
 */
export interface Timeline {
  /**
   * The day that the first lines of the log fall on. A line with only a date in the log changes it for those that follow.
   */
  readonly date?: string;
  /**
   * The zone that the log's bare times are in: `UTC`, an offset or Area/City. Abbreviations such as `CET` stand for more than one offset and aren't read.
   */
  readonly zone: string;
  /**
   * A literal block, one line an entry: a time, marks where it has any, what happened, and behind the text who (`@handle`), an id (`^T1`), `+public` and sources in `<…>`. Begin it with `log: |`.
   */
  readonly log?: string;
  readonly entries?: Entries;
  readonly confirmed?: Confirmed;
}
/**
 * One thing that happened.
 */
export interface Entry {
  /**
   * A time of day on the timeline's `date` in its `zone`, or a full ISO time with an offset.
   */
  readonly at: string;
  /**
   * What happened, as it was seen then.
   */
  readonly text: string;
  /**
   * The points that metrics are counted from.
   */
  readonly marks?:
    | readonly (
        | 'impact_start'
        | 'detected'
        | 'alerted'
        | 'acknowledged'
        | 'declared'
        | 'response_started'
        | 'mitigated'
        | 'impact_end'
        | 'resolved'
        | 'closed'
      )[]
    | string;
  /**
   * The handle of the one who did it.
   */
  readonly actor?: string;
  /**
   * A name that evidence can refer to. Only written when something does.
   */
  readonly id?: string;
  /**
   * True where this entry may be shown outside.
   */
  readonly public?: boolean;
  /**
   * Where it can be checked: links, or `tool:id`.
   */
  readonly sources?: readonly string[];
  /**
   * What the event was in the tool it came from.
   */
  readonly kind?:
    'message' | 'alert' | 'page' | 'status' | 'change' | 'deploy' | 'note' | 'severity' | 'action' | 'other';
}
/**
 * Who checked this timeline, and when. Confirm Timeline writes it; a change to the entries makes it stale.
 */
export interface Confirmed {
  /**
   * The handle of the one who checked.
   */
  readonly by: string;
  /**
   * When.
   */
  readonly at: string;
  /**
   * SHA-256 of the entries as they were then.
   */
  readonly hash: string;
}

/**
 * How many were affected, and of how many. An estimate begins with `~`.
 */
export type Customers =
  | string
  | {
      /**
       * How many.
       */
      readonly count?: string;
      /**
       * Of all customers, in per cent.
       */
      readonly share?: string;
      /**
       * Which ones.
       */
      readonly who?: string;
      /**
       * Where the figure comes from.
       */
      readonly source?: string;
    };
/**
 * Figures that show the impact, each with where it comes from.
 */
export type BusinessMetrics = readonly BusinessMetric[];

/**
 * What it meant for the people who depend on the service. "unknown" is an answer; blank is not.
 */
export interface Impact {
  /**
   * What people could not do, in their words.
   */
  readonly functionality: string;
  readonly customers: Customers;
  /**
   * How many people wrote or called because of it.
   */
  readonly support_cases?: string;
  /**
   * Which objective it touched, and how much of the error budget it used.
   */
  readonly slo?: string;
  /**
   * What it cost in sales. `unknown` is fine.
   */
  readonly revenue?: string;
  /**
   * What was lost or wrong, and whether it was restored. `none` is an answer.
   */
  readonly data_loss?: string;
  readonly metrics?: BusinessMetrics;
  /**
   * The fields above that the public version tells, by name. A business metric has a mark of its own.
   */
  readonly public?: readonly ('functionality' | 'customers' | 'support_cases' | 'slo' | 'revenue' | 'data_loss')[];
}
export interface BusinessMetric {
  /**
   * What was counted.
   */
  readonly name: string;
  /**
   * The figure, with its unit.
   */
  readonly value: string;
  /**
   * Where it can be checked.
   */
  readonly source?: string;
  /**
   * True where the public version tells this figure. Its source stays.
   */
  readonly public?: boolean;
}

/**
 * The conditions that together made the incident possible, and as bad or as mild as it was. Rarely just one.
 */
export type ContributingFactors = readonly ContributingFactor[];

/**
 * One condition that played a part.
 */
export interface ContributingFactor {
  /**
   * The name that action items refer to it by.
   */
  readonly id: string;
  /**
   * What about the system, the process or the situation made it possible. A condition, not a person.
   */
  readonly factor: string;
  /**
   * What kind of condition it was.
   */
  readonly category: 'technical' | 'procedural' | 'human' | 'organizational' | 'external';
  /**
   * The chain of reasons behind it, one step a line. Stop where the answer is something you can change.
   */
  readonly whys?: readonly string[];
  /**
   * What it rests on: ids of timeline entries, links, or `path@commit`.
   */
  readonly evidence: readonly string[] | string;
  /**
   * True on the factor that set it off on that day.
   */
  readonly trigger?: boolean;
  /**
   * Why no action follows from this factor, where none does.
   */
  readonly accepted?: string;
  /**
   * True where the public version tells this factor. Its sentence leaves; whys, evidence and the rest stay.
   */
  readonly public?: boolean;
}

export type OpenQuestion =
  | string
  | {
      /**
       * The question.
       */
      readonly question: string;
      /**
       * Who may know.
       */
      readonly for?: string;
      /**
       * The answer, once there is one.
       */
      readonly answer?: string;
    };
/**
 * What is still open: a question, or an object that says whom it is for and, later, the answer.
 */
export type OpenQuestions = readonly OpenQuestion[];

/**
 * What is worth knowing next time. "none found" is an answer; blank is not.
 */
export interface Learnings {
  /**
   * What helped: keep it, and keep paying for it.
   */
  readonly went_well: readonly string[] | string;
  /**
   * What made it longer or harder than it had to be.
   */
  readonly could_improve: readonly string[] | string;
  /**
   * What could easily have gone worse, and did not by chance.
   */
  readonly got_lucky: readonly string[] | string;
  /**
   * What was tried or suspected and turned out otherwise. It shows what looked plausible then.
   */
  readonly dead_ends?: readonly string[] | string;
  /**
   * What nobody would have guessed about how the system really works.
   */
  readonly surprises?: readonly string[] | string;
  readonly questions?: OpenQuestions;
}

/**
 * What will be done about it: few, owned, with a date and an end that anyone can check.
 */
export type ActionItems = readonly ActionItem[];

/**
 * One thing to do.
 */
export interface ActionItem {
  /**
   * The name this action is referred to by. It stays: the ticket is found by it.
   */
  readonly id: string;
  /**
   * What to do, beginning with a verb.
   */
  readonly action: string;
  /**
   * What the action is for. At least one that prevents makes the difference next time.
   */
  readonly type?: 'investigate' | 'mitigate' | 'repair' | 'detect' | 'prevent' | 'process';
  /**
   * How soon it matters. P0 and P1 keep the postmortem open until they are done.
   */
  readonly priority?: 'P0' | 'P1' | 'P2' | 'P3' | 'P4';
  /**
   * The one who sees it through.
   */
  readonly owner?: string;
  /**
   * A date, or days after `resolved`: `3d` counts every day, `5bd` Monday to Friday without the configured holidays.
   */
  readonly due?: string;
  /**
   * A state that anyone can check, so that done means the same to everybody. Verify Action Items looks up `file PATH contains "text"`, `commit SHA in BRANCH` and `ticket closed`; all else a person checks.
   */
  readonly done_when?: string;
  /**
   * Ids of the contributing factors it acts on. Where there is only one factor, that one is meant.
   */
  readonly addresses?: readonly string[] | string;
  /**
   * How far it is.
   */
  readonly status?: 'idea' | 'open' | 'in_progress' | 'done' | 'wont_do';
  /**
   * Why it won't be done. Needed with `status: wont_do`.
   */
  readonly reason?: string;
  /**
   * The ticket's key or link. Push Action Items… writes it; a ticket that exists already can be entered by hand.
   */
  readonly ticket?: string;
  /**
   * Where its ticket goes, by the tracker's id. Without it, the first tracker in `.postmortem.yaml`.
   */
  readonly tracker?: string;
  /**
   * True where the public version tells this action. What is done and how far it is leaves; owner, ticket, dates and the rest stay.
   */
  readonly public?: boolean;
}

/**
 * Findings to leave out in some files, each with a reason.
 */
export type IgnoredFindings = readonly Ignore[];

/**
 * What a repository says about its postmortems, in `.postmortem.yaml` at its root. No secret and no address of a server stands here.
 */
export interface Config {
  /**
   * The scale, worst first.
   */
  readonly severities?: readonly string[];
  readonly policy?: Policy;
  readonly review?: Review;
  /**
   * Days that business days (`5bd`) leave out.
   */
  readonly holidays?: readonly string[];
  /**
   * Templates by name: which file, for which incidents, and what a document made for them must have.
   */
  readonly templates?: {
    readonly [k: string]: Template;
  };
  readonly vocabularies?: Vocabularies;
  readonly wording?: Wording;
  readonly public?: PublicVersions;
  /**
   * How loud a finding is, by its code or by `family/*`. What would lose text or leak a secret stays an error.
   */
  readonly levels?: {
    readonly [k: string]: 'error' | 'warning' | 'information' | 'hint' | 'off';
  };
  readonly ignore?: IgnoredFindings;
  readonly fields?: CustomFields;
  readonly trackers?: Trackers;
  readonly publish?: Publish;
}
/**
 * Which incidents need a postmortem, and by when.
 */
export interface Policy {
  readonly required_for?: RequiredFor;
  /**
   * How long after `resolved` a postmortem should be in review; `bd` are business days. Or a length for each severity and kind, and `other` for the rest.
   */
  readonly due_within?:
    | string
    | {
        readonly [k: string]: string;
      };
  /**
   * How long after `resolved` it should be published, told in the same ways. Without it, nothing is said about that.
   */
  readonly publish_within?:
    | string
    | {
        readonly [k: string]: string;
      };
  /**
   * How soon an action of each priority is due, counted from `resolved`.
   */
  readonly action_due?: {
    readonly [k: string]: string;
  };
  /**
   * How long a timeline may say nothing while the incident lasts. Where it is set, longer silences are named; without it none are.
   */
  readonly silent_gap?: string;
  /**
   * How many approvals `reviewed` needs, by severity.
   */
  readonly approvals?: {
    readonly [k: string]: number;
  };
}
/**
 * An incident needs a postmortem where one of these fits.
 */
export interface RequiredFor {
  /**
   * Severities that always need one.
   */
  readonly severities?: readonly string[];
  /**
   * Impact longer than this needs one: minutes, hours or days.
   */
  readonly longer_than?: string;
  /**
   * Kinds that need one.
   */
  readonly kinds?: readonly ('incident' | 'near_miss' | 'drill' | 'false_alarm')[];
}
/**
 * Who reviews, and where a review goes: for Start Review….
 */
export interface Review {
  /**
   * Who is asked to review, by severity: handles, or teams as `organisation/team`.
   */
  readonly reviewers?: {
    readonly [k: string]: readonly string[];
  };
  /**
   * The login at GitHub or GitLab for each handle. Who is not named has the same name there.
   */
  readonly users?: {
    readonly [k: string]: string;
  };
  /**
   * The e-mail address of each handle, for the invitation to the review meeting. Who is not named is asked for by name.
   */
  readonly addresses?: {
    readonly [k: string]: string;
  };
  /**
   * Whether the owners that CODEOWNERS names for the document are asked as well.
   */
  readonly codeowners?: boolean;
  /**
   * The branch that a review is merged into. Without it, the one that the remote says.
   */
  readonly base?: string;
}
export interface Template {
  /**
   * Path of the template, from the repository's root: a Markdown file with placeholders. Without it, the entry is about the shipped template of that name, or says only what documents must have.
   */
  readonly file?: string;
  /**
   * Severities it is for; all where absent.
   */
  readonly severities?: readonly string[];
  /**
   * Kinds it is for; all where absent.
   */
  readonly kinds?: readonly ('incident' | 'near_miss' | 'drill' | 'false_alarm')[];
  /**
   * Headings looked for from in_review on.
   */
  readonly headings?: readonly string[];
  /**
   * Sections looked for from in_review on. Without it all five; of a near miss all but impact.
   */
  readonly sections?: readonly ('timeline' | 'impact' | 'contributing-factors' | 'learnings' | 'action-items')[];
}
/**
 * The words that `cause` and `tags` choose from, so that statistics can count them.
 */
export interface Vocabularies {
  /**
   * Words for `cause`.
   */
  readonly causes?: readonly string[];
  /**
   * Words for `tags`.
   */
  readonly tags?: readonly string[];
}
/**
 * What the wording rules should look for besides their own, and what they should leave.
 */
export interface Wording {
  /**
   * Words and phrases to mark too.
   */
  readonly add?: readonly string[];
  /**
   * Words and phrases that are fine here.
   */
  readonly ignore?: readonly string[];
}
/**
 * What a public version must not say, besides what every one keeps back. It is refused while one of these stands in it.
 */
export interface PublicVersions {
  /**
   * Names of people, customers and partners who are never named to the public.
   */
  readonly names?: readonly string[];
  /**
   * Hosts that only we can reach: a name, which stands for all below it, or a word for a host without a domain.
   */
  readonly hosts?: readonly string[];
}
export interface Ignore {
  /**
   * Which files: a path from the repository's root, `*` for any part of a name, `**` for any folders.
   */
  readonly files: string;
  /**
   * The code, or `family/*`.
   */
  readonly code: string;
  /**
   * Why.
   */
  readonly reason: string;
}
/**
 * Fields of your own, by section: each a JSON Schema with type, enum, const, required, properties, items, minimum, maximum, minLength, maxLength or format.
 */
export interface CustomFields {
  /**
   * Fields by name, each with a JSON Schema.
   */
  readonly 'front-matter'?: {
    readonly [k: string]: {};
  };
  /**
   * Fields by name, each with a JSON Schema.
   */
  readonly timeline?: {
    readonly [k: string]: {};
  };
  /**
   * Fields by name, each with a JSON Schema.
   */
  readonly impact?: {
    readonly [k: string]: {};
  };
  /**
   * Fields by name, each with a JSON Schema.
   */
  readonly 'contributing-factors'?: {
    readonly [k: string]: {};
  };
  /**
   * Fields by name, each with a JSON Schema.
   */
  readonly learnings?: {
    readonly [k: string]: {};
  };
  /**
   * Fields by name, each with a JSON Schema.
   */
  readonly 'action-items'?: {
    readonly [k: string]: {};
  };
}
/**
 * Where tickets are made, by the tracker's id. The first one takes what names no other by `tracker`. Addresses and tokens belong to your own settings.
 */
export interface Trackers {
  readonly jira?: JiraOptions;
  readonly asana?: AsanaOptions;
  readonly github?: GithubOptions;
  readonly gitlab?: GitlabOptions;
  readonly linear?: LinearOptions;
  readonly redmine?: RedmineOptions;
  readonly [k: string]:
    | {}
    | JiraOptions
    | AsanaOptions
    | GithubOptions
    | GitlabOptions
    | LinearOptions
    | RedmineOptions
    | undefined;
}
/**
 * Jira: the project and how fields map.
 */
export interface JiraOptions {
  /**
   * Key of the project.
   */
  readonly project?: string;
  /**
   * Issue type.
   */
  readonly type?: string;
  /**
   * Labels that each ticket gets.
   */
  readonly labels?: readonly string[];
  /**
   * Jira's priority for each of ours.
   */
  readonly priorities?: {
    /**
     * For P0.
     */
    readonly P0?: string;
    /**
     * For P1.
     */
    readonly P1?: string;
    /**
     * For P2.
     */
    readonly P2?: string;
    /**
     * For P3.
     */
    readonly P3?: string;
    /**
     * For P4.
     */
    readonly P4?: string;
  };
  /**
   * Jira's statuses for each state of ours, by their names. Without it, the category of a status and the resolution tell.
   */
  readonly states?: {
    /**
     * For open.
     */
    readonly open?: string | readonly string[];
    /**
     * For in_progress.
     */
    readonly in_progress?: string | readonly string[];
    /**
     * For done.
     */
    readonly done?: string | readonly string[];
    /**
     * For wont_do.
     */
    readonly wont_do?: string | readonly string[];
  };
  /**
   * Account id in Jira for each handle of an owner. Who is not named stays in the text.
   */
  readonly users?: {
    readonly [k: string]: string;
  };
  /**
   * Further fields that each ticket gets, by their names or ids; options of a list by their names.
   */
  readonly fields?: {
    readonly [k: string]: unknown;
  };
  /**
   * Fields that are not sent, by their ids, since they are not on the screen: the text of the ticket tells them all the same.
   */
  readonly leave_out?: readonly ('duedate' | 'priority' | 'assignee')[];
}
/**
 * Asana: the project and how fields map.
 */
export interface AsanaOptions {
  /**
   * Id of the project: the number in its address.
   */
  readonly project?: string;
  /**
   * Id of the section that a new task is put into.
   */
  readonly section?: string;
  /**
   * Kind of task.
   */
  readonly type?: 'default_task' | 'milestone' | 'approval';
  /**
   * Tags that each task gets, by their ids.
   */
  readonly labels?: readonly string[];
  /**
   * The option of the field that `priority_field` names, for each of our priorities: by its name or id.
   */
  readonly priorities?: {
    /**
     * For P0.
     */
    readonly P0?: string;
    /**
     * For P1.
     */
    readonly P1?: string;
    /**
     * For P2.
     */
    readonly P2?: string;
    /**
     * For P3.
     */
    readonly P3?: string;
    /**
     * For P4.
     */
    readonly P4?: string;
  };
  /**
   * The custom field that takes the priority, by its name or id.
   */
  readonly priority_field?: string;
  /**
   * The option of the field that `type_field` names, for each of our types: by its name or id.
   */
  readonly types?: {
    /**
     * For investigate.
     */
    readonly investigate?: string;
    /**
     * For mitigate.
     */
    readonly mitigate?: string;
    /**
     * For repair.
     */
    readonly repair?: string;
    /**
     * For detect.
     */
    readonly detect?: string;
    /**
     * For prevent.
     */
    readonly prevent?: string;
    /**
     * For process.
     */
    readonly process?: string;
  };
  /**
   * The custom field that takes the type, by its name or id.
   */
  readonly type_field?: string;
  /**
   * Id of the section that means a state of ours. Without it Asana knows only incomplete and completed tasks.
   */
  readonly states?: {
    /**
     * For open.
     */
    readonly open?: string;
    /**
     * For in_progress.
     */
    readonly in_progress?: string;
    /**
     * For done.
     */
    readonly done?: string;
    /**
     * For wont_do.
     */
    readonly wont_do?: string;
  };
  /**
   * Id or e-mail address in Asana for each handle of an owner. Who is not named stays in the text.
   */
  readonly users?: {
    readonly [k: string]: string;
  };
  /**
   * Further custom fields that each task gets, by their names or ids.
   */
  readonly fields?: {
    readonly [k: string]: unknown;
  };
  /**
   * The token is one that an OAuth app was given: tasks are found again by an id of ours, without listing the project.
   */
  readonly oauth?: boolean;
}
/**
 * GitHub: the repository that gets the issues.
 */
export interface GithubOptions {
  /**
   * Owner and name.
   */
  readonly repository?: string;
  /**
   * Issue type, where the organization has such.
   */
  readonly type?: string;
  /**
   * Labels that each issue gets.
   */
  readonly labels?: readonly string[];
  /**
   * The label for each of our priorities.
   */
  readonly priorities?: {
    /**
     * For P0.
     */
    readonly P0?: string;
    /**
     * For P1.
     */
    readonly P1?: string;
    /**
     * For P2.
     */
    readonly P2?: string;
    /**
     * For P3.
     */
    readonly P3?: string;
    /**
     * For P4.
     */
    readonly P4?: string;
  };
  /**
   * The label for each of our types.
   */
  readonly types?: {
    /**
     * For investigate.
     */
    readonly investigate?: string;
    /**
     * For mitigate.
     */
    readonly mitigate?: string;
    /**
     * For repair.
     */
    readonly repair?: string;
    /**
     * For detect.
     */
    readonly detect?: string;
    /**
     * For prevent.
     */
    readonly prevent?: string;
    /**
     * For process.
     */
    readonly process?: string;
  };
  /**
   * Account in GitHub for each handle of an owner. Who is not named stays in the text.
   */
  readonly users?: {
    readonly [k: string]: string;
  };
  /**
   * Further fields that each issue gets.
   */
  readonly fields?: {
    /**
     * Number of the milestone.
     */
    readonly milestone?: number;
  };
}
/**
 * GitLab: the project that gets the issues.
 */
export interface GitlabOptions {
  /**
   * The project's whole path, or its number.
   */
  readonly project?: string;
  /**
   * Type of issue.
   */
  readonly type?: 'issue' | 'incident' | 'task';
  /**
   * Labels that each issue gets.
   */
  readonly labels?: readonly string[];
  /**
   * The label for each of our priorities.
   */
  readonly priorities?: {
    /**
     * For P0.
     */
    readonly P0?: string;
    /**
     * For P1.
     */
    readonly P1?: string;
    /**
     * For P2.
     */
    readonly P2?: string;
    /**
     * For P3.
     */
    readonly P3?: string;
    /**
     * For P4.
     */
    readonly P4?: string;
  };
  /**
   * The label for each of our types.
   */
  readonly types?: {
    /**
     * For investigate.
     */
    readonly investigate?: string;
    /**
     * For mitigate.
     */
    readonly mitigate?: string;
    /**
     * For repair.
     */
    readonly repair?: string;
    /**
     * For detect.
     */
    readonly detect?: string;
    /**
     * For prevent.
     */
    readonly prevent?: string;
    /**
     * For process.
     */
    readonly process?: string;
  };
  /**
   * User name in GitLab for each handle of an owner. Who is not named stays in the text.
   */
  readonly users?: {
    readonly [k: string]: string;
  };
  /**
   * Further fields that each issue gets.
   */
  readonly fields?: {
    /**
     * Id of the milestone (not its number in the project).
     */
    readonly milestone_id?: number;
    /**
     * Weight.
     */
    readonly weight?: number;
    /**
     * Id of the epic.
     */
    readonly epic_id?: number;
    /**
     * Only members of the project see it.
     */
    readonly confidential?: boolean;
  };
}
/**
 * Linear: the team that gets the issues.
 */
export interface LinearOptions {
  /**
   * The letters that the team's issues begin with.
   */
  readonly team?: string;
  /**
   * Labels that each issue gets. They must be there already.
   */
  readonly labels?: readonly string[];
  /**
   * Linear's priority for each of ours: urgent, high, medium, low or none. Without it, P0 is urgent, P1 high, P2 medium, P3 and P4 low.
   */
  readonly priorities?: {
    /**
     * For P0.
     */
    readonly P0?: string;
    /**
     * For P1.
     */
    readonly P1?: string;
    /**
     * For P2.
     */
    readonly P2?: string;
    /**
     * For P3.
     */
    readonly P3?: string;
    /**
     * For P4.
     */
    readonly P4?: string;
  };
  /**
   * The label for each of our types.
   */
  readonly types?: {
    /**
     * For investigate.
     */
    readonly investigate?: string;
    /**
     * For mitigate.
     */
    readonly mitigate?: string;
    /**
     * For repair.
     */
    readonly repair?: string;
    /**
     * For detect.
     */
    readonly detect?: string;
    /**
     * For prevent.
     */
    readonly prevent?: string;
    /**
     * For process.
     */
    readonly process?: string;
  };
  /**
   * E-mail address in Linear for each handle of an owner. Who is not named stays in the text.
   */
  readonly users?: {
    readonly [k: string]: string;
  };
  /**
   * Further fields that each issue gets.
   */
  readonly fields?: {
    /**
     * Id of the project.
     */
    readonly projectId?: string;
    /**
     * Id of the project's milestone.
     */
    readonly projectMilestoneId?: string;
    /**
     * Id of the cycle.
     */
    readonly cycleId?: string;
    /**
     * Id of the issue above it.
     */
    readonly parentId?: string;
    /**
     * Estimate, in the team's points.
     */
    readonly estimate?: number;
  };
}
/**
 * Redmine: the project and how fields map.
 */
export interface RedmineOptions {
  /**
   * Identifier of the project, as in its address, or its number.
   */
  readonly project?: string;
  /**
   * The tracker, by its name or number.
   */
  readonly type?: string;
  /**
   * Number of the custom field, used as a filter, that holds the mark by which a ticket is found again.
   */
  readonly marker_field?: string;
  /**
   * Words for the field that `labels_field` names, where there is one.
   */
  readonly labels?: readonly string[];
  /**
   * Number of the custom field that takes the labels.
   */
  readonly labels_field?: string;
  /**
   * Redmine's priority for each of ours, by its name or number.
   */
  readonly priorities?: {
    /**
     * For P0.
     */
    readonly P0?: string;
    /**
     * For P1.
     */
    readonly P1?: string;
    /**
     * For P2.
     */
    readonly P2?: string;
    /**
     * For P3.
     */
    readonly P3?: string;
    /**
     * For P4.
     */
    readonly P4?: string;
  };
  /**
   * Redmine's statuses for each state of ours, by their names; the first is the one that is set.
   */
  readonly states?: {
    /**
     * For open.
     */
    readonly open?: string | readonly string[];
    /**
     * For in_progress.
     */
    readonly in_progress?: string | readonly string[];
    /**
     * For done.
     */
    readonly done?: string | readonly string[];
    /**
     * For wont_do.
     */
    readonly wont_do?: string | readonly string[];
  };
  /**
   * Login or number in Redmine for each handle of an owner. Who is not named stays in the text.
   */
  readonly users?: {
    readonly [k: string]: string;
  };
  /**
   * Further custom fields that each ticket gets, by their numbers.
   */
  readonly fields?: {
    readonly [k: string]: unknown;
  };
}
/**
 * Where postmortems are published, by the publisher's id. Addresses and tokens belong to your own settings.
 */
export interface Publish {
  readonly confluence?: ConfluenceOptions;
  readonly statuspage?: StatuspageOptions;
  readonly incidentio?: IncidentioOptions;
  readonly slack?: SlackOptions;
  readonly [k: string]: {} | ConfluenceOptions | StatuspageOptions | IncidentioOptions | SlackOptions | undefined;
}
/**
 * Confluence Cloud: the space that gets the page.
 */
export interface ConfluenceOptions {
  /**
   * Key of the space, as in its address.
   */
  readonly space?: string;
  /**
   * Number of the page below which a new one is put. A page that is there stays where it is.
   */
  readonly parent?: string;
}
/**
 * Statuspage: the page whose incident gets the public version. The incident is the one in `incidents`.
 */
export interface StatuspageOptions {
  /**
   * Id of the page, from API info in the user menu.
   */
  readonly page?: string;
  /**
   * Whether subscribers get mail when it is published for the first time. Later changes tell nobody.
   */
  readonly notify?: boolean;
}
/**
 * incident.io: the incident in `incidents` gets a link to the page in Confluence, or else to the document.
 */
export interface IncidentioOptions {}
/**
 * Slack: the channel in which it is announced.
 */
export interface SlackOptions {
  /**
   * Id of the channel, from its details.
   */
  readonly channel?: string;
}
