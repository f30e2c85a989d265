import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { OPERATIONS } from '../../src/core/trackers/linear/operations.ts';
import { linear } from '../../src/core/trackers/linear/linear.ts';
import { useReplay } from '../support/replay.ts';
import { pushRequests } from './support/record-pushes.ts';
import { GRAPHQL, needs } from './support/shared.ts';
import { specificationFile } from './support/specification.ts';

const FILE = 'linear.schema.graphql';

interface Document {
  readonly definitions: readonly { readonly variableDefinitions?: readonly unknown[] }[];
}

/** As much of the package as is used here: its types are not among the project's own. */
interface GraphQL {
  buildSchema(text: string, options: { readonly assumeValidSDL: boolean }): object;
  parse(text: string): Document;
  validate(schema: object, document: Document): readonly Error[];
  getVariableValues(
    schema: object,
    definitions: readonly unknown[],
    given: unknown,
  ): { readonly errors?: readonly Error[] };
}

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const options = {
  team: 'CHK',
  labels: ['postmortem'],
  types: { prevent: 'Prevention' },
  users: { lin: 'lin@example.com' },
  fields: {
    projectId: '5f0c1e2d-0009-4a6b-9c8d-000000000001',
    projectMilestoneId: '5f0c1e2d-0009-4a6b-9c8d-000000000002',
    cycleId: '5f0c1e2d-0009-4a6b-9c8d-000000000003',
    parentId: '5f0c1e2d-0009-4a6b-9c8d-000000000004',
    estimate: 2,
  },
};

describe(`pushes to Linear, held to ${FILE}`, function () {
  this.timeout(120_000);
  const replay = useReplay();
  let graphql: GraphQL;
  let schema: object;

  before(function () {
    needs(this, GRAPHQL, specificationFile(FILE));
    graphql = createRequire(import.meta.url)(GRAPHQL) as GraphQL;
    const text = gunzipSync(readFileSync(specificationFile(FILE))).toString('utf8');
    schema = graphql.buildSchema(text, { assumeValidSDL: true });
  });

  function wrongIn({ query, variables }: Asked): readonly string[] {
    const document = graphql.parse(query);
    const definitions = document.definitions.flatMap(({ variableDefinitions }) => variableDefinitions ?? []);
    const { errors = [] } = graphql.getVariableValues(schema, definitions, variables);
    return [...graphql.validate(schema, document), ...errors].map(({ message }) => message);
  }

  it('has no operation that the schema does not allow', () => {
    for (const { query } of Object.values(OPERATIONS))
      assert.deepEqual(graphql.validate(schema, graphql.parse(query)), [], query);
  });

  it('sends no variable that the schema does not allow, the id of an issue among them', async () => {
    const sent = await pushRequests(linear, options, `${replay().origin}/linear`);
    const asked = sent.map(({ body = '' }) => JSON.parse(body) as Asked);
    for (const one of asked) assert.deepEqual(wrongIn(one), [], JSON.stringify(one));
    const known = new Set(Object.values(OPERATIONS).map(({ query }) => query));
    for (const { query } of asked) known.delete(query as (typeof OPERATIONS)['viewer']['query']);
    assert.deepEqual([...known], [], 'an operation was never sent');
    const made = asked.find(({ query }) => query.includes('issueCreate'));
    assert.match(JSON.stringify(made?.variables), /"input":\{"id":"[\da-f]{8}-[\da-f]{4}-4/);
    console.log(`      ${asked.length} requests of ${Object.keys(OPERATIONS).length} kinds`);
  });

  it('would be refused where it asked for what is not there, or sent what is of another kind', () => {
    const query = 'mutation Create($input: IssueCreateInput!) { issueCreate(input: $input) { success } }';
    assert.deepEqual(
      wrongIn({ query: query.replace('success', 'succes'), variables: { input: { teamId: 'x' } } }).length,
      1,
    );
    assert.match(
      wrongIn({ query, variables: { input: { teamId: 'x', priority: 'high' } } })[0] ?? '',
      /Int cannot represent/,
    );
    assert.match(wrongIn({ query, variables: { input: { title: 'x' } } })[0] ?? '', /teamId/);
  });
});
