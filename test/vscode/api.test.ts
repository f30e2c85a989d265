import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api, Exported, ExternalSource } from '../../src/vscode/api.ts';
import { closeAll, eventually, extension, openText } from './opened.ts';

const TEXT =
  '---\npostmortem: 1\nid: PM-9\nstatus: draft\n---\n\n# T\n\n```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  14:00 x\n```\n';

const exported = async (): Promise<Exported> => (await extension().activate()) as Exported;
const api = async (): Promise<Api> => (await exported()).getAPI(1);

/** A source that notes what it is asked. */
function boardSource(seen: unknown[]): ExternalSource {
  return {
    extension: extension().id,
    id: 'testboard',
    label: 'Test Board',
    ask: 'Name of a board',
    hosts: ['board.example'],
    reference: (typed) => `testboard:${typed}`,
    async *events(query) {
      seen.push(query);
      yield { uri: 'testboard:a/1', at: '2026-11-18T14:01:00Z', text: 'first' };
      yield { uri: 'testboard:a/2', at: '2026-11-18T14:02:00Z', text: 'second' };
    },
  };
}

async function dataFlow(): Promise<string> {
  await vscode.commands.executeCommand('postmortem.showDataFlow');
  const page = vscode.Uri.from({ scheme: 'postmortem-flow', path: '/What Leaves This Machine.md' });
  return (await vscode.workspace.openTextDocument(page)).getText();
}

describe('the API for other extensions', () => {
  afterEach(closeAll);

  it('is asked for by its version', async () => {
    const { getAPI } = await exported();
    assert.throws(() => (getAPI as (version: number) => Api)(2), /version 1 .* version 2 was asked for/);
  });

  it('says what of a source can not be used', async () => {
    const { registerSource } = await api();
    const given = boardSource([]);
    assert.throws(() => registerSource({ ...given, id: 'Board' }), /"id"/);
    assert.throws(() => registerSource({ ...given, id: 'slack' }), /"slack" already/);
    assert.throws(() => registerSource({ ...given, extension: 'acme.none' }), /no extension "acme\.none"/);
    const first = registerSource(given);
    assert.throws(() => registerSource(given), /"testboard" already/);
    first.dispose();
    registerSource(given).dispose();
  });

  it('adds a source whose events come as those of any other', async () => {
    const seen: unknown[] = [];
    const registered = (await api()).registerSource(boardSource(seen));
    const { document } = await openText(TEXT);
    const window = { since: Date.parse('2026-11-18T14:00:00Z'), until: Date.parse('2026-11-18T15:00:00Z') };
    const wanted = { incidents: ['testboard:a'], ...window };
    await vscode.commands.executeCommand('postmortem.importEvents', document.uri, wanted);
    assert.deepEqual(seen, [{ incidents: ['testboard:a'], ...window }]);
    assert.match(document.getText(), /^incidents: \[testboard:a\]$/m);
    registered.dispose();
    await vscode.commands.executeCommand('postmortem.importEvents', document.uri, wanted);
    assert.equal(seen.length, 1, 'it is asked no more once it is gone');
  });

  it('tells whose it is where it is told what leaves the machine', async () => {
    const registered = (await api()).registerSource(boardSource([]));
    const row = await eventually(async () =>
      (await dataFlow()).split('\n').find((line) => line.includes('Test Board')),
    );
    assert.ok(row.includes('board.example') && row.includes(`the extension ${extension().id} sends`), row);
    registered.dispose();
    await eventually(async () => ((await dataFlow()).includes('Test Board') ? undefined : true));
  });
});
