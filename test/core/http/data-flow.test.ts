import assert from 'node:assert/strict';
import { dataFlows, flowTable } from '../../../src/core/http/data-flow.ts';
import { SOURCES } from '../../../src/core/sources/index.ts';
import { FORGES } from '../../../src/core/publish/review/forges.ts';
import { PUBLISHERS } from '../../../src/core/publishers/index.ts';
import { TRACKERS } from '../../../src/core/trackers/index.ts';

const registries = { sources: SOURCES, trackers: TRACKERS, publishers: PUBLISHERS, forges: FORGES };

describe('what leaves the machine', () => {
  it('has a row for each source, tracker, publisher and forge, and no secret or address beside the hosts', () => {
    const flows = dataFlows(registries);
    assert.deepEqual(
      flows.map(({ id }) => id),
      [...SOURCES, ...TRACKERS, ...PUBLISHERS, ...FORGES].map(({ id }) => id),
    );
    for (const { hosts } of flows) for (const host of hosts) assert.match(host, /^[\w.-]+$/);
    assert.equal(flowTable(flows).split('\n').length, flows.length + 2);
  });

  it('says that files and Git ask nobody, and names all hosts of Zoom', () => {
    const flow = (id: string) => dataFlows(registries).find((one) => one.id === id);
    for (const id of ['file', 'git']) assert.deepEqual([flow(id)?.hosts, flow(id)?.when], [[], 'never']);
    assert.deepEqual(flow('zoom')?.hosts, ['api.zoom.us', 'zoom.us']);
  });

  it('names the host that a setting points to', () => {
    const flows = dataFlows(registries, ({ id, defaultBaseUrl }) =>
      id === 'zoom' ? 'http://127.0.0.1:4711/zoom' : defaultBaseUrl,
    );
    assert.deepEqual(flows.find(({ id }) => id === 'zoom')?.hosts, ['127.0.0.1:4711']);
  });
});
