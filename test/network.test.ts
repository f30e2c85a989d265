import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const guard = fileURLToPath(new URL('../scripts/support/refuse-network.cjs', import.meta.url));

/** What a script prints in a process with the guard, and what the guard wrote down. */
function guarded(script: string): { readonly printed: string; readonly refused: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pm-guard-'));
  const log = join(folder, 'refused');
  try {
    const { stdout } = spawnSync(process.execPath, ['--require', guard, '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, POSTMORTEM_REFUSED: log, NODE_OPTIONS: '' },
    });
    return { printed: stdout.trim(), refused: readFileSync(log, { encoding: 'utf8', flag: 'a+' }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const TRIES = {
  fetch: "fetch('https://vendor.example').catch((error) => console.log(error.cause.code))",
  'node:https':
    "require('node:https').get('https://vendor.example').on('error', (error) => console.log(error.code))",
  'an address':
    "require('node:net').connect(443, '203.0.113.7').on('error', (error) => console.log(error.code))",
};

describe('the test runs', () => {
  for (const [name, script] of Object.entries(TRIES))
    it(`reach nothing outside by ${name}, and say what tried`, () => {
      const { printed, refused } = guarded(script);
      assert.equal(printed, 'ENETUNREACH');
      assert.match(refused, /^(?:vendor\.example|203\.0\.113\.7):443 by /);
    });

  it('reach this machine', () => {
    const { printed, refused } = guarded(`
      const server = require('node:http').createServer((_, answer) => answer.end('here'));
      server.listen(0, '127.0.0.1', async () => {
        console.log(await (await fetch('http://localhost:' + server.address().port)).text());
        server.close();
      });
    `);
    assert.deepEqual([printed, refused], ['here', '']);
  });
});
