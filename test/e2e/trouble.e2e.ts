import { strict as assert } from 'node:assert';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { eventually } from '../support/eventually.ts';
import { ticketsIn } from '../support/replay-state.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const DRAFT = 'postmortems/2026-11-18-checkout-pool.postmortem.md';
const shots = env['POSTMORTEM_SHOTS'] ?? join('out', 'shots');

describe('when something goes wrong', function () {
  this.timeout(120_000);
  let session: Session;
  let seeded = 0;

  before(async () => {
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
  });
  after(() => session?.close());
  beforeEach(async () => {
    await fetch(`${session.replay}/_control/reset`, { method: 'POST' });
    await session.page.keyboard.press('Escape');
    seeded = await ticketsIn(session.replay);
  });

  it('changes nothing where a question is left with Escape', async () => {
    const path = await caseFile(session, '101');
    const before = await session.readFile(path);
    await open(session, path);
    await session.step('Leave Import', async () => {
      await session.palette('Postmortem: Import Events…');
      await session.leave('Which incident?');
      await session.palette('Postmortem: Import Events…');
      await session.pick('Another Incident or Channel');
      await session.leave('From where?');
      await session.palette('Postmortem: Import Events…');
      await session.pick('Another Incident or Channel');
      await session.asked('From where?');
      await session.pick('PagerDuty');
      await session.leave('Import Events: PagerDuty');
    });
    await session.step('Leave New', async () => {
      await copy(session, '14:03 paged\n14:06 on-call acknowledges');
      await session.palette('Postmortem: New Postmortem…');
      await session.leave('Start from');
      await session.palette('Postmortem: New Postmortem…');
      await session.pick('From Pasted Text');
      await session.leave('On which day');
      await session.palette('Postmortem: New Postmortem…');
      await session.pick('From Pasted Text');
      await session.asked('On which day');
      await session.answer('2026-11-20');
      await session.leave('In which zone');
      await session.palette('Postmortem: New Postmortem…');
      await session.pick('From Pasted Text');
      await session.asked('On which day');
      await session.answer('2026-11-20');
      await session.asked('In which zone');
      await session.pick('UTC');
      await session.leave('From which template?');
      await session.palette('Postmortem: New Postmortem…');
      await session.pick('From a Template');
      await session.asked('From which template?');
      await session.pick('Short');
      await session.leave('What happened');
    });
    await session.step('Leave Push', async () => {
      await session.palette('Postmortem: Push Action Items…');
      await session.leave('Push action items of PM-2026-101');
      await eventually(async () => assert.equal(await session.page.locator('.tab').count(), 1));
    });
    // The editor keeps a progress in sight for most of a second, however soon it is done.
    await eventually(async () => assert.deepEqual(await toasts(session), []));
    assert.equal(await session.page.locator('.tab.dirty').count(), 0);
    assert.equal(await session.readFile(path), before);
    assert.equal(await ticketsIn(session.replay), seeded);
  });

  it('says that the token from before stays where a new one is refused', async () => {
    await session.step('Refuse a token', async () => {
      await session.palette('Postmortem: Connections…');
      await session.asked('A source to import from');
      await session.answer('GitHub');
      await session.pick('Replace Token…');
      await session.asked('Connect GitHub');
      await session.pick('Paste the Token…');
      await session.asked('GitHub token');
      await session.answer('no-such-token');
      await session.notification(
        'GitHub: nothing changed, the old token stays. GitHub does not accept the token',
      );
    });
    await session.palette('Notifications: Clear All Notifications');
  });

  it('remarks on a day that is still to come, and takes it all the same', async () => {
    await session.step('Give a day to come', async () => {
      await copy(session, '14:03 paged\n14:06 on-call acknowledges');
      await session.palette('Postmortem: New Postmortem…');
      await session.pick('From Pasted Text');
      await session.asked('On which day');
      const input = session.page.locator('.quick-input-widget:visible input').last();
      await input.fill('2999-01-05');
      await session.page
        .locator('.quick-input-widget:visible', { hasText: '5 January 2999 is still to come' })
        .waitFor();
      await session.page.keyboard.press('Enter');
      await session.leave('In which zone');
    });
  });

  it('says once for all its items that a tracker lets nobody in', async () => {
    const path = await caseFile(session, '108');
    await open(session, path);
    await faults(
      session,
      ...['jira', 'github'].map((vendor) => ({ kind: 'expired-token', vendor, times: 'always' })),
    );
    await session.step('Push with expired tokens', async () => {
      await session.palette('Postmortem: Push Action Items…');
      await session.notification(/Nothing can be pushed yet. A1 and A2: .*Jira.* A3 and A4: .*GitHub/);
      await session.notificationGone('Asking the trackers');
      assert.equal((await toasts(session)).length, 1);
      await session.answerNotification('Nothing can be pushed yet', 'Show Each Item');
      await session.waitForText('@@ A3 @@ Show pool use beside the limit on the checkout dashboard');
    });
    await clear(session);
  });

  it("keeps PagerDuty's events where Slack's token has expired, and offers a way out", async () => {
    const path = await caseFile(session, '102');
    await faults(session, { kind: 'expired-token', vendor: 'slack', times: 'always' });
    await session.step('Import with an expired token', async () => {
      await open(session, path);
      await importAll(session);
      const panel = await session.webview('Timeline: PM-2026-102');
      await panel.locator('.progress').waitFor({ state: 'detached' });
      await panel.locator('body', { hasText: 'token has expired' }).waitFor();
      await panel.getByRole('button', { name: 'Connect Again' }).first().waitFor();
      assert.ok((await captured(session, '102')) > 0);
    });
    await clear(session);
  });

  it('keeps what came before the connection was lost', async () => {
    const path = await caseFile(session, '103');
    await faults(session, {
      kind: 'drop-before',
      vendor: 'slack',
      path: 'conversations.history',
      skip: 1,
      times: 'always',
    });
    await session.step('Import with a lost connection', async () => {
      await open(session, path);
      await importAll(session);
      const panel = await session.webview('Timeline: PM-2026-103');
      await panel.getByRole('button', { name: 'Retry' }).first().waitFor({ timeout: 45_000 });
      const came = await captured(session, '103');
      // PagerDuty alone gives 106.
      assert.ok(came > 106 && came < 230, `some came: ${came}`);
    });
    await clear(session);
  });

  it('keeps what is typed while an import runs', async () => {
    const path = await caseFile(session, '104');
    await faults(session, { kind: 'latency', vendor: 'slack', ms: 3000, times: 1 });
    await session.step('Type while importing', async () => {
      await open(session, path);
      await importAll(session);
      const panel = await session.webview('Timeline: PM-2026-104');
      await panel.locator('.progress').waitFor();
      await toTab(session, path);
      await typeAtEnd(session, 'Typed meanwhile.');
      await eventually(async () => assert.equal(await captured(session, '104'), 230));
      await session.savedWith(path, /Typed meanwhile\./);
    });
    await clear(session);
  });

  it('makes one ticket where the answer was lost, however often it is pushed', async () => {
    const path = await caseFile(session, '105');
    await open(session, path);
    await faults(session, { kind: 'drop-after', vendor: 'jira', method: 'POST', path: '/rest/api/3/issue' });
    await session.step('Push, the answer is lost', async () => {
      await pushAll(session, '105');
      await eventually(async () => assert.ok((await ticketsIn(session.replay)) >= seeded + 4));
    });
    await session.step('Push again', async () => {
      await toTab(session, path);
      await session.palette('Postmortem: Push Action Items…');
      await session.notification('Everything is up to date').catch(() => session.accept());
      await eventually(async () => assert.equal(await keysIn(session, path), 4));
    });
    assert.equal(await ticketsIn(session.replay), seeded + 4);
    await clear(session);
  });

  it('writes the keys beside what is typed while a push runs', async () => {
    const path = await caseFile(session, '106');
    await open(session, path);
    await faults(session, { kind: 'latency', method: 'POST', ms: 700, times: 'always' });
    await session.step('Type while pushing', async () => {
      await pushAll(session, '106');
      await session.notification('Pushing').catch(() => undefined);
      await toTab(session, path);
      await typeAtEnd(session, 'Typed while the trackers answer, key by key, until all of them have.');
      await eventually(async () => assert.equal(await keysIn(session, path), 4));
      assert.match(
        await session.readFile(path),
        /Typed while the trackers answer, key by key, until all of them have\./,
      );
    });
    await clear(session);
  });

  it('writes the keys where the document was closed while a push runs', async () => {
    const path = await caseFile(session, '107');
    await open(session, path);
    await faults(session, { kind: 'latency', method: 'POST', ms: 1000, times: 'always' });
    await session.step('Close while pushing', async () => {
      await pushAll(session, '107');
      await closeAll(session);
      await eventually(async () => assert.equal(await ticketsIn(session.replay), seeded + 4));
      await session.notification('4 created');
      await open(session, path);
      await eventually(async () => assert.equal(await keysIn(session, path), 4));
    });
    await clear(session);
  });

  it('keeps a yes while there is no network, and offers it again where the document is opened with one', async () => {
    const path = await caseFile(session, '110');
    const text = await session.readFile(path);
    await writeFile(join(session.workspace, path), text.replaceAll(/\n +tracker: github/g, ''));
    await open(session, path);
    await session.network(false);
    await session.step('Push without a network', async () => {
      // The editor reads its settings a moment later.
      await eventually(async () => {
        await session.palette('Postmortem: Push Action Items…');
        await session.asked('Push action items of PM-2026-110');
        const kept = session.page.locator('.view-line', { hasText: 'kept until there is a connection' });
        if ((await kept.count()) > 0) return;
        await session.page.keyboard.press('Escape');
        throw new Error('There is a network still.');
      });
      await session.accept();
      await session.notification(
        /A1, A2, A3 and A4: not sent yet\. Jira did not answer\.[^]*They are kept, and offered again/,
      );
    });
    assert.equal(await ticketsIn(session.replay), seeded);
    await session.network(true);
    await clear(session);
    const offered = session.page.locator('.notification-toast', {
      hasText: '4 action items of PM-2026-110 could not be sent without a connection. There is one now.',
    });
    await session.step('Open it with a network', async () => {
      await eventually(async () => {
        await session.palette('View: Close All Editors');
        await open(session, path);
        await offered.waitFor({ timeout: 5000 });
      });
      await offered.getByText('Push Now').click();
      await session.notification('4 created');
    });
    await eventually(async () => assert.equal(await keysIn(session, path), 4));
    assert.equal(await ticketsIn(session.replay), seeded + 4);
    await clear(session);
  });

  it('stops midway, keeps what is unclear unclear, and makes each ticket once that was cleared up', async () => {
    const path = await caseFile(session, '109');
    await open(session, path);
    await faults(session, { kind: 'drop-before', vendor: 'jira', method: 'POST', path: '/rest/api/3/issue' });
    await session.step('Cancel while it looks for a lost ticket', async () => {
      await pushAll(session, '109');
      await session.answerNotification('Looking for the ticket of A1', 'Cancel');
      await session.listedNotifications([
        'Stopped: A2, A3 and A4 were not sent.',
        'A1: Jira did not say whether a ticket was made',
      ]);
    });
    await session.step('See what is unknown', async () => {
      await session.palette('Notifications: Clear All Notifications');
      await toTab(session, path);
      await session.palette('Postmortem: Push Action Items…');
      await session.asked('1 unknown: check');
      await session.waitForText('unknown: check. It was sent to Jira on');
      await session.page.keyboard.press('Escape');
    });
    await session.step('Say that it was not made', async () => {
      await toTab(session, path);
      await session.palette('Postmortem: Resolve Push…');
      await session.asked('A1 Limit the sum of pools');
      await session.pick('It Was Not Made');
      await session.notification('A1 has no ticket: the next push makes it.');
    });
    await session.step('Push all of it', async () => {
      await pushAll(session, '109');
      await session.notification('4 created');
      assert.equal(await ticketsIn(session.replay), seeded + 4);
      await eventually(async () => assert.equal(await keysIn(session, path), 4));
    });
    await clear(session);
  });
});

/** A copy of the draft under an id of its own: what was pushed for one case is unknown to the next. */
async function caseFile({ workspace }: Session, number: string): Promise<string> {
  const path = `postmortems/case-${number}.postmortem.md`;
  await copyFile(join(workspace, DRAFT), join(workspace, path));
  const text = await readFile(join(workspace, path), 'utf8');
  await writeFile(join(workspace, path), text.replace('PM-2026-031', `PM-2026-${number}`));
  return path;
}

async function open(session: Session, path: string): Promise<void> {
  await session.openFile(path);
  await session.waitForLanguage('Postmortem');
}

async function toTab({ page }: Session, path: string): Promise<void> {
  await page
    .locator('.tab', { hasText: path.split('/').at(-1) ?? path })
    .first()
    .click();
  await page.locator('.monaco-editor.focused').waitFor();
}

async function closeAll({ page }: Session): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+w');
}

/** Saves and closes everything, so that the next case begins from nothing. */
async function clear(session: Session): Promise<void> {
  await session.palette('File: Save All Files').catch(() => session.page.keyboard.press('Escape'));
  await session.palette('Notifications: Clear All Notifications');
  await session.palette('View: Close All Editors');
  await session.page.locator('.tab').first().waitFor({ state: 'detached' });
}

async function faults({ replay }: Session, ...wanted: readonly object[]): Promise<void> {
  const answer = await fetch(`${replay}/_control/faults`, {
    method: 'POST',
    body: JSON.stringify(wanted),
  });
  assert.ok(answer.ok, await answer.text());
}

async function importAll(session: Session): Promise<void> {
  await session.palette('Postmortem: Import Events…');
  await session.pick('The incident of this postmortem');
}

async function captured(session: Session, number: string): Promise<number> {
  const panel = await session.webview(`Timeline: PM-2026-${number}`);
  return Number(await panel.locator('.captured .count').first().textContent());
}

async function pushAll(session: Session, number: string): Promise<void> {
  await session.palette('Postmortem: Push Action Items…');
  await session.asked(`Push action items of PM-2026-${number}`);
  await session.choices();
  await session.accept();
}

/** Saves, and counts the keys that the document has on disk. */
async function keysIn(session: Session, path: string): Promise<number> {
  await toTab(session, path);
  await session.save();
  return (await session.readFile(path)).match(/^\s+ticket: /gm)?.length ?? 0;
}

async function typeAtEnd({ page }: Session, text: string): Promise<void> {
  await page.keyboard.press('Control+End');
  await page.keyboard.type(`\n${text}\n`, { delay: 30 });
}

const toasts = ({ page }: Session): Promise<readonly string[]> =>
  page.locator('.notification-toast').allInnerTexts();

const copy = async ({ page }: Session, text: string): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
};
