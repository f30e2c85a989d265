import { strict as assert } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { eventually } from '../support/eventually.ts';
import { ticketsIn } from '../support/replay-state.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const PATH = 'postmortems/actions.postmortem.md';
const TEXT = `---
postmortem: 1
id: PM-2026-301
status: in_review
severity: SEV-2
owner: dana
services: [checkout-api]
---

# Checkout waited for connections

\`\`\`yaml action-items
- id: A1
  action: Stop the nightly export where it holds a connection for an hour
  type: prevent
  priority: P1
  owner: tomas
  due: 2999-12-04
  done_when: an export of two hours in staging is stopped
\`\`\`
`;
const LAST = TEXT.split('\n').findIndex((line) => line.includes('done_when')) + 1;
const BAD = 'Remind engineers to be careful with pools';
const GOOD = 'Ask for a second approval where a pool grows by half';
const TITLE = 'Ask for a second approval where a pool doubles';

describe('an action item, from bad words to a ticket and back', function () {
  this.timeout(180_000);
  let session: Session;

  before(async () => {
    const shots = env['POSTMORTEM_SHOTS'] ?? join('out', 'shots');
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
    await writeFile(join(session.workspace, PATH), TEXT);
    await session.openFile(PATH);
    await session.waitForLanguage('Postmortem');
  });
  after(() => session?.close());

  it('is told what is wrong once it is left, and mended by quick fixes until nothing is said', async () => {
    const { page } = session;
    await session.waitForSquiggle('error');
    const before = await underlined(session);
    await session.step('Write a bad action item: nothing is said yet', async () => {
      await session.goTo(LAST + 1);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.insertText(`- id: A2\n  action: ${BAD.slice(0, -1)}`);
      await page.keyboard.type(BAD.slice(-1));
      await session.waitForText(BAD);
      await page.waitForTimeout(1500);
      assert.equal(await underlined(session), before);
    });
    await session.step('Leave it: it is told', async () => {
      await session.goTo(LAST - 2);
      await session.waitForSquiggle('warning');
      // A hover that comes before its problem does not hear of it.
      await eventually(async () =>
        assert.match(await session.hoverText('careful with'), /asks people to be different/),
      );
    });
    await session.step('Put the question in its place, and answer it', async () => {
      await session.quickFix('careful with', 'Put the question here, to be answered');
      await session.waitForText('action: (TODO What would make the safe way the easy one?)');
      await page.keyboard.type(GOOD);
      await page.keyboard.press('Escape');
      await session.waitForText(`action: ${GOOD}`);
    });
    for (const line of ['type: prevent', 'priority: P2', 'owner: (TODO', 'due: 90bd', 'done_when: (TODO'])
      await session.step(`Add ${line}`, async () => {
        await session.quickFix('id: A2', `Add ${line}`);
        await session.waitForText(line);
        if (!line.endsWith('(TODO')) return;
        await page.keyboard.type(line.startsWith('owner') ? 'lin' : 'a pool of 60 asks for one in staging');
        await page.keyboard.press('Escape');
      });
    await session.step('Nothing is said any more', async () => {
      await session.goTo(1);
      await eventually(async () => assert.equal(await underlined(session), before));
    });
  });

  it('is not pushed with a wrong token, and says what to do', async () => {
    await session.step('Push with a token that is refused', async () => {
      await fault(session, { kind: 'expired-token', vendor: 'jira', times: 'always' });
      await session.palette('Postmortem: Push Action Items…');
      await session.notification(/Nothing can be pushed yet. A1 and A2: .*Jira/);
      await fetch(`${session.replay}/_control/reset`, { method: 'POST' });
    });
    await session.step('Give another that is wrong, too', async () => {
      await session.answerNotification('Nothing can be pushed yet', 'Connect Again');
      await session.asked('Jira account e-mail, Jira API token');
      await session.pick('Enter the Keys…');
      await session.asked('Jira account e-mail');
      await session.answer('dana@acme.example');
      await session.asked('Jira API token');
      await session.answer('wrong-token');
      await session.notification(/Jira: nothing changed, .*Jira does not accept/);
    });
    await session.palette('Notifications: Clear All Notifications');
  });

  it('is shown before it is sent, can be stopped midway, and is made once', async () => {
    const seeded = await ticketsIn(session.replay);
    await session.step('See what would be sent', async () => {
      await push(session);
      await session.waitForText(`+ Summary: ${GOOD.slice(0, 30)}`);
    });
    await session.step('Stop while it looks for a lost ticket', async () => {
      await fault(session, { kind: 'drop-after', vendor: 'jira', method: 'POST', path: '/rest/api/3/issue' });
      await session.accept();
      await session.answerNotification('Looking for the ticket of A1', 'Cancel');
      await session.notification('Stopped: A2 was not sent.');
    });
    await session.step('Push again: what was made is linked, the rest is made', async () => {
      await session.palette('Notifications: Clear All Notifications');
      await push(session);
      await session.accept();
      await session.answerNotification('1 created', 'Save');
    });
    await session.step('See the keys', async () => {
      const text = await session.savedWith(PATH, /ticket: CHK-\d+[^]*ticket: CHK-\d+/);
      await session.waitForText(text.match(/ticket: CHK-\d+/g)?.at(-1) ?? '');
      assert.equal(await ticketsIn(session.replay), seeded + 2);
    });
  });

  it('follows its ticket', async () => {
    const key = (await session.readFile(PATH)).match(/CHK-\d+/g)?.at(-1) ?? '';
    await session.step('See how far it is behind the key', () => session.waitForText(`${key} To Do`));
    await session.step('Change the ticket, and see what a sync would do', async () => {
      await jira(session, 'PUT', `issue/${key}`, { fields: { summary: TITLE } });
      await jira(session, 'POST', `issue/${key}/transitions`, { transition: { id: '21' } });
      await session.palette('Postmortem: Sync Action Items');
      await session.asked('Sync action items of PM-2026-301');
      assert.match((await session.choices()).join(), /A2 status: in_progress/);
      await session.waitForText(`+ action: ${TITLE}`);
    });
    await session.step('Sync, and see it in the document', async () => {
      await session.accept();
      await session.answerNotification('1 item of the document now says what its ticket says.', 'Save');
      await session.savedWith(PATH, new RegExp(`action: ${TITLE}\n[^]*status: in_progress`));
      await session.waitForText(`action: ${TITLE}`);
    });
    await session.step('Change both, and choose', async () => {
      await jira(session, 'PUT', `issue/${key}`, { fields: { summary: `${TITLE} again` } });
      await session.selectText(TITLE);
      await session.page.keyboard.press('ArrowRight');
      await session.page.keyboard.type(' in staging');
      await session.waitForText(`${TITLE} in staging`);
      await session.palette('Postmortem: Sync Action Items');
      await session.asked('Document and ticket both changed since they agreed. Which one holds?');
      assert.match((await session.choices()).join(), new RegExp(`as ${key} says; the document is changed`));
      await session.pick(`${TITLE} again`);
      await session.savedWith(PATH, new RegExp(`action: ${TITLE} again\n`));
    });
  });

  it('says where a tracker is named', async () => {
    await session.step('Push where no tracker is named', async () => {
      await writeFile(join(session.workspace, '.postmortem.yaml'), 'trackers: { jra: { project: CHK } }\n');
      await eventually(async () => {
        await session.palette('Postmortem: Push Action Items…');
        await session.answerNotification('No tracker is named yet', 'Open .postmortem.yaml');
      });
      await session.page.locator('.tab.active', { hasText: '.postmortem.yaml' }).waitFor();
    });
  });
});

/** How many words are underlined; what a document without most of its sections lacks is underlined from the beginning. */
const underlined = ({ page }: Session): Promise<number> =>
  page.locator('.monaco-editor [class*="squiggly-"]').count();

async function push(session: Session): Promise<void> {
  await session.palette('Postmortem: Push Action Items…');
  await session.asked('Push action items of PM-2026-301');
  await session.choices();
}

async function fault({ replay }: Session, wanted: object): Promise<void> {
  await fetch(`${replay}/_control/faults`, { method: 'POST', body: JSON.stringify(wanted) });
}

/** What somebody else does with a ticket. */
async function jira({ replay }: Session, method: string, path: string, body: object): Promise<void> {
  const authorization = `Basic ${Buffer.from('dana@acme.example:replay-token').toString('base64')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const answer = await fetch(`${replay}/jira/rest/api/3/${path}`, {
    method,
    headers,
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, await answer.text());
}
