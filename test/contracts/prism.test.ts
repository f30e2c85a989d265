import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagerduty } from '../../src/core/sources/pagerduty/pagerduty.ts';
import { slack } from '../../src/core/sources/slack/slack.ts';
import type { IncidentQuery, Source } from '../../src/core/timeline/source.ts';
import { REPLAYED } from '../core/sources/support/replayed-vendors.ts';
import { useReplay } from '../support/replay.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { startProgram } from './support/program.ts';
import { requestsOf, type Sent } from './support/record-requests.ts';
import { needs, PRISM } from './support/shared.ts';
import {
  describing,
  misnamed,
  readSpecification,
  reduced,
  slackByForm,
  specificationFile,
  type Specification,
} from './support/specification.ts';

interface Contract {
  readonly source: Source;
  readonly base: string;
  readonly query: IncidentQuery;
  readonly file: string;
  readonly derive?: (specification: Specification) => Specification;
}

const FILES: Readonly<Record<string, string>> = {
  datadog: 'datadog.v2.openapi.yaml',
  'statuspage/v1': 'statuspage.manage-api.swagger.json',
  rootly: 'rootly.swagger.json',
  incidentio: 'incident-io.public-schema-v3.openapi.json',
  jira: 'jira.swagger-v3.v3.json',
  github: 'github.api.github.com.openapi.json',
};

/** A request that breaks the specification, for vendors whose specification does not ask for a token. */
const WRONG: Readonly<Record<string, string>> = {
  incidentio: '/v2/incident_updates?page_size=many',
  jira: '/rest/api/3/issue/OPS-204/comment?maxResults=many',
  github: '/repos/acme/checkout-api/pulls?sort=newest',
};

const contracts: readonly Contract[] = [
  {
    source: pagerduty,
    base: 'pagerduty',
    query: { incidents: ['pagerduty:Q2X7ABCDE12345'], since: Date.parse('2026-11-18T13:00:00Z') },
    file: 'pagerduty.rest.openapiv3.json',
  },
  {
    source: slack,
    base: 'slack/api',
    query: { incidents: ['slack:C0INC2041'], since: Date.parse('2026-11-18T13:00:00Z') },
    file: 'slack.web_openapi_v2.json',
    derive: slackByForm,
  },
  ...REPLAYED.flatMap(({ source, base = source.id, uri, window }) => {
    const file = FILES[base];
    return file === undefined ? [] : [{ source, base, query: { incidents: [uri], ...window }, file }];
  }),
];

for (const contract of contracts)
  describe(`${contract.source.label}, held to ${contract.file}`, () => hold(contract));

function hold({ source, base, query, file, derive = (same) => same }: Contract): void {
  const replay = useReplay();
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-contracts-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('sends nothing that the specification does not allow', async function () {
    this.timeout(300_000);
    needs(this, PRISM, specificationFile(file));
    const sent = await requestsOf(source, query, `${replay().origin}/${base}`);
    const specification = derive(readSpecification(file));
    const described = sent.flatMap((one) => {
      const path = describing(specification, one.method, pathOf(one));
      if (path === undefined) assertExcepted(source.id, one);
      return path === undefined || isExcepted(source.id, one) ? [] : [{ one, path }];
    });
    assert.ok(described.length > 0, 'There is nothing to hold.');
    const kept = reduced(specification, new Set(described.map(({ path }) => path)));
    writeFileSync(join(folder, 'specification.json'), JSON.stringify(kept));
    const prism = await startProgram((port) => [
      PRISM,
      'mock',
      join(folder, 'specification.json'),
      '--port',
      String(port),
      '--host',
      '127.0.0.1',
    ]);
    try {
      await assertItCanFail(prism.origin, described[0]?.one, WRONG[source.id]);
      for (const { one, path } of described)
        assert.deepEqual(misnamed(specification, path, one), [], line(one));
      for (const { one } of described) assert.deepEqual(await violations(prism.origin, one), [], line(one));
    } finally {
      await prism.close();
    }
    console.log(
      `      ${described.length} requests of ${new Set(described.map(({ path }) => path)).size} kinds`,
    );
  });
}

/** Proof that the mock server looks at anything: it must refuse a request without headers, or one that is wrong. */
async function assertItCanFail(
  origin: string,
  one: Sent | undefined,
  wrong: string | undefined,
): Promise<void> {
  assert.ok(one);
  const bad = wrong === undefined ? { ...one, headers: {} } : { ...one, target: wrong };
  assert.notDeepEqual(await violations(origin, bad), [], line(bad));
}

const pathOf = ({ target }: Sent): string => target.split('?')[0] ?? '';
const line = (one: Sent): string =>
  `${one.method} ${one.target}${one.body === undefined ? '' : ` ${one.body}`}`;

const matching = (source: string, one: Sent) =>
  EXCEPTIONS.find((exception) => {
    const pattern = exception.request
      .replaceAll(/[.+?^$()|[\]\\]/g, String.raw`\$&`)
      .replaceAll('*', '[^/]+');
    return exception.source === source && new RegExp(`^${pattern}$`).test(`${one.method} ${pathOf(one)}`);
  });

const isExcepted = (source: string, one: Sent): boolean => matching(source, one) !== undefined;

function assertExcepted(source: string, one: Sent): void {
  assert.ok(isExcepted(source, one), `Not described, and not among the exceptions: ${line(one)}`);
}

interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

/** What the mock server says is wrong with the request; what it thinks of its own answer does not matter. */
async function violations(
  origin: string,
  { method, target, headers, body }: Sent,
): Promise<readonly string[]> {
  const response = await fetch(`${origin}${target}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const said = JSON.parse(response.headers.get('sl-violations') ?? '[]') as readonly Violation[];
  const own = said.filter(({ location }) => location[0] === 'request').map(({ message }) => message);
  const refused = [400, 401, 403, 404, 405, 415, 422].includes(response.status) && text.includes('stoplight');
  return refused ? [...own, `${response.status} ${text.slice(0, 600)}`] : own;
}
