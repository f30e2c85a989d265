import assert from 'node:assert/strict';
import { env } from 'node:process';
import * as vscode from 'vscode';
import { closeAll, eventually, openText } from './opened.ts';

const TEXT =
  '---\npostmortem: 1\nid: PM-9\nstatus: draft\n---\n\n# T\n\n```yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n```\n';

const labels = (): readonly string[] =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));

/** From when on PagerDuty was asked for its log, import by import. */
async function askedSince(): Promise<readonly string[]> {
  const response = await fetch(`${env['POSTMORTEM_REPLAY'] ?? ''}/_control/requests`);
  const requests = (await response.json()) as readonly { readonly path: string }[];
  return requests.flatMap(({ path }) =>
    path.includes('/log_entries')
      ? [new URL(path, 'http://replay').searchParams.get('since')?.slice(11, 16) ?? 'the beginning']
      : [],
  );
}

describe('evidence', () => {
  afterEach(closeAll);

  it('is remembered in the document by the records that it was asked for, and fetched as far as it is new', async () => {
    const { document } = await openText(TEXT);
    const since = Date.parse('2026-11-18T14:00:00Z');
    const before = (await askedSince()).length;
    const wanted = { since, until: since + 3600_000 };
    await vscode.commands.executeCommand('postmortem.importEvents', document.uri, {
      incidents: ['pagerduty:Q2X7ABCDE12345', 'slack:C0INC2041', 'git:checkout-api'],
      ...wanted,
    });
    // What is on this machine only says nothing to others.
    assert.match(document.getText(), /^incidents: \[pagerduty:Q2X7ABCDE12345, slack:C0INC2041\]$/m);
    await vscode.commands.executeCommand('postmortem.importEvents', document.uri, [
      'pagerduty:Q2X7ABCDE12345',
    ]);
    assert.equal(document.getText().split('pagerduty:Q2X7ABCDE12345').length, 2);
    const times = [...new Set((await askedSince()).slice(before))];
    assert.equal(times[0], '14:00');
    assert.match(times[1] ?? '', /^14:[12345]\d$/, 'half an hour before the last event');
  });

  it('has a page that tells what leaves the machine', async () => {
    await vscode.commands.executeCommand('postmortem.showDataFlow');
    await eventually(() => labels().find((label) => label.includes('What Leaves This Machine')));
    await vscode.commands.executeCommand('postmortem.showDataFlow');
    assert.equal(labels().filter((label) => label.includes('What Leaves This Machine')).length, 1);
  });
});
