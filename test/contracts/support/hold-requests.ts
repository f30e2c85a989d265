import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXCEPTIONS } from '../exceptions.ts';
import { startProgram } from './program.ts';
import type { Sent } from './record-requests.ts';
import { needs, PRISM } from './shared.ts';
import {
  describing,
  misnamed,
  readSpecification,
  reduced,
  specificationFile,
  type Specification,
} from './specification.ts';

export interface Held {
  /** Id of the connector, as the exceptions name it. */
  readonly id: string;
  /** The specification, in the folder of shared ones. */
  readonly file: string;
  readonly derive?: (specification: Specification) => Specification;
  /** A request that breaks the specification, where it does not ask for a token. */
  readonly wrong: string | undefined;
  /** What the specification's paths begin with and ours don't. */
  readonly below?: string;
}

/** The test that holds what `record` gives to a vendor's specification. */
export function holdRequests(
  record: () => Promise<readonly Sent[]>,
  { id, file, derive = (same) => same, wrong, below = '' }: Held,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-contracts-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('sends nothing that the specification does not allow', async function () {
    this.timeout(300_000);
    needs(this, PRISM, specificationFile(file));
    const sent = (await record()).map((one) => ({ ...one, target: `${below}${one.target}` }));
    const specification = derive(readSpecification(file));
    const described = sent.flatMap((one) => {
      const path = describing(specification, one.method, pathOf(one));
      if (path === undefined) assertExcepted(id, one);
      return path === undefined || isExcepted(id, one) ? [] : [{ one, path }];
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
      await assertItCanFail(prism.origin, described[0]?.one, wrong);
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
