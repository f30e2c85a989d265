import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { env } from 'node:process';

describe('the extension host of the test runs', () => {
  it('reaches nothing outside', async function () {
    if (env['POSTMORTEM_REFUSED'] === undefined) this.skip();
    const socket = connect(443, 'refused.invalid');
    const [error] = (await once(socket, 'close').catch((thrown: unknown) => [thrown])) as [
      { readonly code?: string },
    ];
    assert.equal(error.code, 'ENETUNREACH');
  });
});
