import { strict as assert } from 'node:assert';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { eventually } from '../support/eventually.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const PATH = 'postmortems/found.postmortem.md';
const TEXT =
  '---\npostmortem: 1\nid: PM-2026-040\nstatus: draft\n---\n\n# Checkout\n\n```yaml timeline\nzone: UTC\nlog: |\n```\n';
const LATE =
  '---\npostmortem: 1\nid: PM-2026-041\nstatus: draft\nservices: [mail]\n---\n\n# Mail waited\n\n```yaml action-items\n- id: A1\n  action: Drain the queue\n  owner: rosa\n  priority: P0\n  due: 2026-01-02\n```\n';

describe('finding the incident', function () {
  this.timeout(180_000);
  let session: Session;

  before(async () => {
    const shots = env['POSTMORTEM_SHOTS'] ?? join('out', 'shots');
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
  });
  after(() => session?.close());

  it('shows who each connection is, and where a token is made', async () => {
    await session.palette('Postmortem: Connections…');
    await session.step('Connections', () => session.asked('A source to import from'));
    await session.pick('Slack');
    await session.pick('Check');
    await session.step('Slack, checked', async () => {
      await session.notification(/Slack is connected as workspace Acme, \d+ channels/);
    });
    await session.palette('Postmortem: Connections…');
    await session.pick('Slack');
    await session.pick('Replace Token…');
    await session.step('How to connect Slack', () => session.asked('stays in the secret storage'));
    await session.pick('Paste the Token…');
    await session.answer('wrong-token');
    await session.step('A wrong token', async () => {
      await session.notification('Slack does not accept the token');
    });
  });

  it('tells what leaves the machine', async () => {
    const { page } = session;
    await session.palette('Postmortem: What Leaves This Machine?');
    await session.step('What leaves this machine', async () => {
      await page.locator('.tab', { hasText: 'What Leaves This Machine' }).first().waitFor();
      const preview = await session.webview('Preview What Leaves This Machine.md');
      await preview.locator('td', { hasText: 'PagerDuty' }).first().waitFor();
      await preview.locator('td', { hasText: 'none in this window' }).first().waitFor();
    });
    await session.palette('View: Close All Editors');
  });

  it('shows what is open across the workspace, and which incidents have no postmortem', async () => {
    const { page } = session;
    await page.locator('.activitybar .action-label[aria-label^="Postmortems"]').click();
    await session.step('Incidents without a postmortem', async () => {
      await viewRow(session, 'Incidents without one').waitFor();
      await viewRow(session, /before In review/).waitFor();
    });
    await session.step('Open action items by due date', async () => {
      await viewRow(session, 'Limit the sum of pools').waitFor();
      assert.match(await labelOf(session, 'Limit the sum of pools'), /due in \d+ days|late|due today/u);
    });
    await session.step('By owner', async () => {
      await session.palette('Postmortem: Group Action Items…');
      await session.pick('Owner');
      await viewRow(session, /^lin/u).waitFor();
    });
    await session.step('A broken one is named', async () => {
      await writeFile(join(session.workspace, 'postmortems/broken.postmortem.md'), '---\nid: "PM-1\n---\n');
      await viewRow(session, 'The YAML of its front matter has a mistake').waitFor();
    });
    await session.step('Reveal in the document', async () => {
      await viewRow(session, 'Page when orders-db refuses').click();
      await page.locator('.view-line', { hasText: 'Page when orders-db refuses' }).first().waitFor();
    });
    await session.step('Mine is late: a number on the icon, in the dark', async () => {
      await mkdir(join(session.workspace, '.vscode'), { recursive: true });
      await writeFile(
        join(session.workspace, '.vscode/settings.json'),
        JSON.stringify({ 'workbench.colorTheme': 'Default Dark Modern', 'postmortem.me': 'rosa' }),
      );
      await writeFile(join(session.workspace, 'postmortems/late.postmortem.md'), LATE);
      await session.palette('Postmortem: Group Action Items…');
      await session.pick('Due Date');
      await viewRow(session, /^Overdue/u).waitFor();
      assert.match(
        await labelOf(session, 'Drain the queue'),
        /days late, priority P0, owner rosa, no ticket/u,
      );
      await page.locator('.activitybar .badge-content', { hasText: /^1$/u }).first().waitFor();
      await page.locator('.monaco-workbench.vs-dark').waitFor();
    });
    await session.step('Skip one with a reason', async () => {
      const incident = viewRow(session, 'Slow reports 1');
      // A list that is drawn anew between the two loses the click.
      await eventually(async () => {
        await incident.hover();
        await incident.locator('.action-label[aria-label^="Skip with a Reason"]').click({ timeout: 3000 });
        await page.locator('.quick-input-widget:visible').waitFor({ timeout: 3000 });
      });
      await session.answer('A drill: nobody was affected');
      await page.locator('.view-line', { hasText: 'status: skipped' }).first().waitFor();
      await viewRow(session, /^Skipped/u).waitFor();
    });
    await rm(join(session.workspace, '.vscode/settings.json'));
    for (const name of ['broken', 'late'])
      await rm(join(session.workspace, `postmortems/${name}.postmortem.md`));
    await session.palette('View: Close All Editors');
    await session.palette('View: Show Explorer');
  });

  it('lists recent ones, proposes what belongs to it, and asks nothing the second time', async () => {
    const { page } = session;
    await writeFile(join(session.workspace, PATH), TEXT);
    await session.openFile(PATH);
    await session.waitForLanguage('Postmortem');
    await session.palette('Postmortem: Import Events…');
    await session.pick('A Recent Incident…');
    await session.step('Recent incidents', async () => {
      await row(session, 'checkout-api').waitFor();
      await row(session, '#inc-2041').waitFor();
    });
    await row(session, 'Checkout').or(row(session, 'checkout-api')).first().click();
    await session.step('What else belongs to it', () => session.asked('surely belong'));
    assert.match((await session.choices()).join('\n'), /began|number/);
    await row(session, '#inc-2041').click();
    await page.keyboard.press('Enter');
    const panel = await session.webview('Timeline: PM-2026-040');
    await session.step('Found and imported', async () => {
      await panel.locator('.captured .count', { hasText: /^\d{2,}$/ }).waitFor({ state: 'attached' });
      await panel.locator('.progress').waitFor({ state: 'detached' });
      await page.locator('.view-line', { hasText: 'incidents: [' }).first().waitFor();
    });
    const before = await panel.locator('.captured .count').innerText();
    await session.palette('Postmortem: Import Events…');
    await session.asked('Which incident?');
    await session.accept();
    await session.notification(/^Nothing new from .*Slack/);
    assert.equal(await panel.locator('.captured .count').innerText(), before);
    await session.palette('Notifications: Clear All Notifications');
    await panel.locator('.zooms [title^="Import what is new"]').click();
    await session.step('Imported again from the panel', async () => {
      await session.notification(/^Nothing new from .*Slack/);
      assert.equal(await panel.locator('.captured .count').innerText(), before);
    });
  });

  it('looks into a repository at the time of the incident', async () => {
    const { page } = session;
    await session.palette('View: Focus First Editor Group');
    await session.palette('Postmortem: Import Events…');
    await session.pick('Another Incident or Channel…');
    await session.pick('GitHub');
    await session.answer('acme/checkout-api');
    await session.step('Changes of a repository', async () => {
      const panel = await session.webview('Timeline: PM-2026-040');
      await panel.locator('.row', { hasText: 'Merged #4471' }).first().waitFor({ state: 'attached' });
      await panel.locator('.progress').waitFor({ state: 'detached' });
      await page.locator('.view-line', { hasText: 'github:acme/checkout-api' }).first().waitFor();
    });
  });

  it('keeps what others gave where one source is down, and asks that one again alone', async () => {
    const { replay } = session;
    const down = { kind: 'server-error', vendor: 'slack', times: 'always' };
    await fetch(`${replay}/_control/faults`, { method: 'POST', body: JSON.stringify(down) });
    await session.palette('View: Focus First Editor Group');
    await session.palette('Postmortem: Clear Captured Data…');
    await session.step('Clear what was captured', () => session.asked('Which?'));
    await session.accept();
    await session.notification('Captured events of 1 postmortem cleared');
    await session.palette('Postmortem: Import Events…');
    await session.step('Import once more', () => session.asked('Which incident?'));
    await session.accept();
    // Nothing tells any more when the repository is to be looked at.
    await session.asked('On which day');
    await session.answer('2026-11-18');
    const panel = await session.webview('Timeline: PM-2026-040');
    await session.step('Slack is down', async () => {
      await panel.locator('.problem', { hasText: 'Slack' }).waitFor({ timeout: 90_000 });
      await panel.locator('.safe', { hasText: 'The other 2 sources are complete' }).waitFor();
    });
    const before = Number(await panel.locator('.captured .count').innerText());
    await fetch(`${replay}/_control/reset`, { method: 'POST' });
    await panel.locator('.problem .button', { hasText: 'Retry' }).click();
    await session.step('Slack is back', async () => {
      await panel.locator('.problem').waitFor({ state: 'detached' });
      await panel.locator('.progress').waitFor({ state: 'detached' });
    });
    assert.ok(Number(await panel.locator('.captured .count').innerText()) > before);
    const response = await fetch(`${replay}/_control/requests`);
    const requests = (await response.json()) as readonly { readonly vendor: string }[];
    assert.deepEqual([...new Set(requests.map(({ vendor }) => vendor))], ['slack']);
  });
});

const row = ({ page }: Session, text: string) =>
  page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: text }).first();

/** A question by its title or by what stands in its box: the one before it may still be closing. */

const viewRow = ({ page }: Session, text: string | RegExp) =>
  page.locator('.pane-body .monaco-list-row', { hasText: text }).first();

const labelOf = async (session: Session, text: string): Promise<string> =>
  (await viewRow(session, text).getAttribute('aria-label')) ?? '';
