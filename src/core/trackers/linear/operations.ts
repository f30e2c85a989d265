/** One request of ours to Linear. Source: Linear's GraphQL schema. */
export interface Operation {
  readonly query: string;
  /** True where doing it twice is the same as doing it once. */
  readonly repeatable: boolean;
}

const reading = (query: string): Operation => ({ query, repeatable: true });

const ISSUE =
  'id identifier title url dueDate trashed previousIdentifiers state { id name type } team { id key }';

/** Everything that is sent to Linear; the contracts hold each to the schema. */
export const OPERATIONS = {
  viewer: reading('query Viewer { viewer { name email } organization { name } }'),

  team: reading(`query Team($key: String!) {
    teams(filter: { key: { eqIgnoreCase: $key } }, first: 2) { nodes { id key } }
  }`),

  /** The ids behind the names that the options give. */
  names: reading(`query Names($labels: [String!]!, $emails: [String!]!) {
    issueLabels(filter: { name: { in: $labels } }, first: 100) { nodes { id name team { id } } }
    users(filter: { email: { in: $emails } }, first: 10) { nodes { id email } }
  }`),

  /** A list, which is empty where there is no such issue: nothing has to be read out of an error. */
  issues: reading(`query Issues($filter: IssueFilter!, $first: Int!) {
    issues(filter: $filter, first: $first, includeArchived: true) { nodes { ${ISSUE} } }
  }`),

  /** Also by what it was called before it was moved to another team. */
  issue: reading(`query Issue($id: String!) { issue(id: $id) { ${ISSUE} } }`),

  states: reading(`query States($id: String!) {
    issue(id: $id) { id state { id type } team { key states(first: 100) { nodes { id type position } } } }
  }`),

  create: {
    query: `mutation Create($input: IssueCreateInput!) {
      issueCreate(input: $input) { success issue { id identifier title url } }
    }`,
    repeatable: false,
  },

  update: reading(`mutation Update($id: String!, $input: IssueUpdateInput!) {
    issueUpdate(id: $id, input: $input) { success issue { id identifier title url } }
  }`),

  /** Linear keeps one attachment of an issue for each address: sent again, it takes the place of the first. */
  attach: reading(`mutation Attach($input: AttachmentCreateInput!) {
    attachmentCreate(input: $input) { success }
  }`),
} as const satisfies Readonly<Record<string, Operation>>;
