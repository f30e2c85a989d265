import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { lowContrast, measure, tooWide } from '../support/host/looks.ts';
import type { Locator } from '../support/host/playwright.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const PAGE = 'New Postmortem';
const THEMES = [
  'Default Dark Modern',
  'Default Light Modern',
  'Default High Contrast',
  'Default High Contrast Light',
];
const TIMELINE = 'Timeline: PM-2026-032';

describe('a draft out of an incident', function () {
  this.timeout(240_000);
  let session: Session;

  before(async () => {
    session = await openSession({
      shots: env['POSTMORTEM_SHOTS'] ?? join('out', 'shots'),
      host: wantedHost(),
      extension: wantedExtension(),
    });
  });
  after(() => session?.close());
  beforeEach(async () => {
    await fetch(`${session.replay}/_control/reset`, { method: 'POST' });
  });

  it('asks again for an ID that its source does not know, and shows no empty page', async () => {
    await session.palette('Postmortem: New Postmortem…');
    await session.pick('From an Incident');
    const asked = session.page.locator('.quick-input-widget:visible');
    await session.step('An ID is looked for as it is typed', async () => {
      await asked.filter({ hasText: 'New Postmortem: From an Incident' }).waitFor();
      await asked.locator('input').first().fill('Q2X7ABCDE99999');
      await asked.getByText('Look for Q2X7ABCDE99999 in PagerDuty').first().waitFor();
    });
    await session.page.keyboard.press('Enter');
    await session.step('Why nothing came', async () => {
      await session.notification(
        'Nothing came from PagerDuty for Q2X7ABCDE99999. PagerDuty does not know this',
      );
    });
    await tab(session, PAGE).waitFor({ state: 'detached' });
    await session.answerNotification('Nothing came from PagerDuty', 'Try Again');
    await asked.filter({ hasText: 'New Postmortem: From PagerDuty' }).waitFor();
    assert.equal(await asked.locator('input').first().inputValue(), 'Q2X7ABCDE99999');
    await session.leave('New Postmortem: From PagerDuty');
  });

  it('leaves nothing where it is cancelled while it gathers', async () => {
    await faults(session, { kind: 'latency', vendor: 'pagerduty', ms: 4000, times: 'always' });
    await begin(session);
    const page = await session.webview(PAGE);
    await session.step('Gathering what the incident left behind', () =>
      page.getByText('0 of 1 sources done').waitFor(),
    );
    await page.getByRole('button', { name: 'Cancel' }).click();
    await session.step('Nothing is left', async () => {
      await tab(session, PAGE).waitFor({ state: 'detached' });
      assert.equal(await session.page.locator('.tab').count(), 0);
    });
  });

  it('keeps what came where it is stopped', async () => {
    await faults(session, {
      kind: 'latency',
      vendor: 'pagerduty',
      path: '/alerts',
      ms: 8000,
      times: 'always',
    });
    await begin(session);
    const page = await session.webview(PAGE);
    await page.getByText(/[1-9]\d* events so far/).waitFor();
    await page.getByRole('button', { name: 'Stop and Keep These' }).click();
    await session.step('What came is proposed', () =>
      page.getByText(/PagerDuty was stopped; [1-9]\d* events are kept/).waitFor(),
    );
    await page.getByRole('button', { name: 'Cancel' }).click();
    await tab(session, PAGE).waitFor({ state: 'detached' });
    assert.equal(await session.page.locator('.tab').count(), 0);
  });

  it('says what it proposes, in every theme', async () => {
    await begin(session);
    const page = await session.webview(PAGE);
    await page.getByRole('heading', { name: 'What goes into the draft' }).waitFor();
    for (const theme of THEMES) {
      await inTheme(session, theme);
      await session.step(`What goes into the draft, ${theme}`, async () => {
        const whole = page.locator('.confirm');
        assert.deepEqual(await measure(whole, lowContrast), [], theme);
        assert.deepEqual(await measure(whole, tooWide), [], theme);
      });
    }
    await inTheme(session, 'Default Dark Modern');
  });

  it('keeps what was changed while another tab hides it', async () => {
    const page = await session.webview(PAGE);
    await page.getByLabel('Title').fill('Checkout refused cards for 47 minutes');
    await session.openFile('postmortems/2026-11-18-checkout-pool.postmortem.md');
    await tab(session, PAGE).click();
    const again = await session.webview(PAGE);
    await again.getByRole('heading', { name: 'What goes into the draft' }).waitFor();
    assert.equal(await again.getByLabel('Title').inputValue(), 'Checkout refused cards for 47 minutes');
  });

  it('asks for a title, and says where a mark is out of its order', async () => {
    const page = await session.webview(PAGE);
    const title = page.getByLabel('Title');
    const was = await title.inputValue();
    await session.step('A title is asked for', async () => {
      await title.fill('');
      await page.getByRole('button', { name: /^Create Draft with/ }).click();
      await page.getByText('Give it a title first').waitFor();
      assert.equal(await title.evaluate((element) => element.ownerDocument.activeElement === element), true);
    });
    await title.fill(was);
    await session.page.keyboard.press('Enter');
    const resolved = page.locator('#mark-resolved');
    const [before, count] = [await resolved.inputValue(), await page.locator('.entries :checked').count()];
    const early = page.locator('#mark-resolved option', { hasText: /^13:20:02/ });
    await session.step('Resolved before it was detected', async () => {
      await resolved.selectOption((await early.first().getAttribute('value')) ?? '');
      await page.getByText(/^resolved is .* before acknowledged, which comes first\./).waitFor();
    });
    assert.equal(await page.locator('.entries :checked').count(), count);
    await resolved.selectOption(before);
    await page.getByText(/^resolved is .* before/).waitFor({ state: 'detached' });
  });

  it('is changed with the keyboard alone, and written as it was confirmed', async () => {
    const page = await session.webview(PAGE);
    const { keyboard } = session.page;
    const marks = (mark: string): Locator => page.locator(`#mark-${mark}`);
    await session.step('Another event for a mark', async () => {
      assert.equal(await shown(marks('impact_start')), 'unknown');
      await marks('impact_start').selectOption({ label: 'Another event…' });
      const find = page.getByLabel('Find the event for impact start');
      await find.waitFor();
      await keyboard.type('12 % of checkouts');
      await page
        .getByRole('option', { name: /14:07:18 Tomas Berg: 12 % of checkouts/ })
        .waitFor({ state: 'attached' });
      const hidden = (element: Element): boolean => {
        const foot = element.ownerDocument.querySelector('footer');
        return element.getBoundingClientRect().bottom > (foot?.getBoundingClientRect().top ?? 0);
      };
      assert.equal(await page.getByRole('button', { name: 'Take This Event' }).evaluate(hidden), false);
    });
    await keyboard.press('Enter');
    assert.match(await shown(marks('impact_start')), /^14:07:18 Tomas Berg: 12 % of checkouts/);
    await marks('alerted').selectOption({ label: 'unknown' });
    await page.getByLabel('Role of Tomas Berg').fill('checkout on-call');
    await keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /mail-templates v88 is live/ }).uncheck();
    await session.step('Write the draft', async () => {
      await page.getByRole('button', { name: /^Create Draft with \d+ Entries$/ }).focus();
      await keyboard.press('Enter');
      await line(session, '# Checkout refused cards for 47 minutes').waitFor();
      await tab(session, PAGE).waitFor({ state: 'detached' });
    });
    const text = await session.savedWith(
      'postmortems/2026-11-18-checkout-refused-cards-for-47.postmortem.md',
      /^id: PM-2026-032$/m,
    );
    assert.match(text, /^incidents: \[pagerduty:Q2X7ABCDE12345\]$/m);
    assert.match(text, /^ {2}tomas-berg: checkout on-call$/m);
    assert.match(text, /^detected_by: alert$/m);
    assert.match(text, /^ {2}14:07:18 impact_start: 12 % of checkouts .*@tomas-berg <pagerduty:/m);
    assert.match(text, /^ {2}14:03:12 detected: checkout-api 5xx above 5 % </m);
    assert.doesNotMatch(text, /mail-templates/);
    assert.match(text, /^customers: \{ count: "about 18,400", source: pagerduty:/m);
    assert.match(text, /^revenue: unknown$/m);
  });

  it('imports only what is new from then on', async () => {
    // The saved file has a panel of its own: the draft's may still be closing.
    const captured = async (): Promise<string | null> => {
      await session.page.waitForTimeout(1500);
      const panel = await session.webview(TIMELINE);
      const count = panel.locator('.captured .count').first();
      await count.filter({ hasText: /^[1-9]\d+$/ }).waitFor({ state: 'attached' });
      return count.textContent();
    };
    const before = await captured();
    await session.palette('Postmortem: Import Events…');
    await session.pick('The incident of this postmortem');
    const log = await untilAsked(session, '/log_entries');
    assert.match(log, /since=/);
    await session.notificationGone('Importing events');
    assert.equal(await captured(), before);
  });
});

describe('a draft out of a private channel', function () {
  this.timeout(240_000);
  let session: Session;

  before(async () => {
    const shots = env['POSTMORTEM_SHOTS'] ?? join('out', 'shots');
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
  });
  after(() => session?.close());

  it('is restricted, says so before it is written, and keeps nothing beside it', async () => {
    await begin(session, 'Slack', 'C0INCSEC9');
    const page = await session.webview(PAGE);
    await page.getByRole('heading', { name: 'What goes into the draft' }).waitFor();
    for (const theme of THEMES.slice(0, 2)) {
      await inTheme(session, theme);
      await session.step(`What goes into a restricted draft, ${theme}`, async () => {
        await page.getByText('Some of these events are private').waitFor();
        const whole = page.locator('.confirm');
        assert.deepEqual(await measure(whole, lowContrast), [], theme);
        assert.deepEqual(await measure(whole, tooWide), [], theme);
      });
    }
    await inTheme(session, 'Default Dark Modern');
    await page.getByRole('button', { name: /^Create Draft with/ }).click();
    await session.step('A restricted draft', () => line(session, 'audience: restricted').waitFor());
    await session.save();
    await session.palette('Postmortem: Export…');
    await session.step('Nothing of it is exported', async () => {
      await session.notification('This postmortem is restricted: nothing of it is exported.');
    });
  });
});

async function untilAsked({ replay, page }: Session, path: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${replay}/_control/requests`);
    const seen = (await answer.json()) as readonly { readonly path: string }[];
    const found = seen.find((request) => request.path.includes(path));
    if (found) return found.path;
    await page.waitForTimeout(100);
  }
  throw new Error(`${path} was not asked for`);
}

describe('a draft with what a language model drafted', function () {
  this.timeout(240_000);
  let session: Session;
  let folder: string;

  before(async function () {
    // Models can be registered from VS Code 1.104 on.
    if (wantedHost().vscode.startsWith('1.100.')) this.skip();
    folder = await mkdtemp(join(tmpdir(), 'pm-model-'));
    session = await openSession({
      shots: env['POSTMORTEM_SHOTS'] ?? join('out', 'shots'),
      host: wantedHost(),
      extension: wantedExtension(),
      helpers: [resolve('test/support/model')],
      env: { POSTMORTEM_TEST_MODEL: folder },
      settings: { 'postmortem.languageModel': true },
    });
  });
  after(async () => {
    await session?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  it('asks only where that is ticked, shows what it sends, and takes only what cites it', async () => {
    const answer = {
      summary: [
        { sentence: 'Checkout answered with errors from 14:03 on.', cites: ['E4'] },
        { sentence: 'It lasted for 47 minutes.', cites: ['E4'] },
        { sentence: 'Nobody noticed.', cites: ['E99'] },
        { sentence: 'Tomas should have noticed it before the deploy.', cites: ['E4'] },
      ],
      factors: [{ factor: 'A change to the pool went out unseen', category: 'technical', cites: ['E2'] }],
    };
    await writeFile(join(folder, 'answer.txt'), JSON.stringify(answer));
    await begin(session);
    const page = await session.webview(PAGE);
    await page.getByRole('checkbox', { name: /Then ask a language model/ }).check();
    await page.getByRole('button', { name: /^Create Draft with/ }).click();
    await session.step('What a model would be sent', async () => {
      const dialog = session.page.locator('.monaco-dialog-box', {
        hasText: /Send \d+ events to Test Model\?/,
      });
      await dialog.waitFor();
      assert.match(await dialog.innerText(), /14:03:12 checkout-api 5xx above 5 %/);
      await assert.rejects(readFile(join(folder, 'sent.txt')));
    });
    await session.answerDialog('Send');
    await session.step('What it drafted', async () => {
      await session.notification(
        'Test Model drafted 1 sentence and 1 factor. Check each against its events. Left out: 1 without an event that was sent, 1 with a figure that no cited event has, 1 for the wording.',
      );
      await session.waitForText('Checkout answered with errors from 14:03 on.');
    });
    const sent = await readFile(join(folder, 'sent.txt'), 'utf8');
    assert.match(sent, /"id":"E4","at":"14:03:12","text":"checkout-api 5xx above 5 %"/);
    assert.doesNotMatch(sent, /Tomas Berg|Dana Okafor/);
    assert.equal(sent.split('\n').filter((row) => row.startsWith('{')).length, 12);
    const text = await session.savedWith(
      'postmortems/2026-11-18-checkout-api-5xx-above-5.postmortem.md',
      /- id: F1\n {2}factor: A change to the pool went out unseen\n/,
    );
    assert.doesNotMatch(text, /47 minutes|Nobody noticed|should have/);
  });
});

const begin = async (session: Session, source = 'PagerDuty', id = 'Q2X7ABCDE12345'): Promise<void> => {
  await session.palette('Postmortem: New Postmortem…');
  await session.pick('From an Incident');
  await session.page.locator('.quick-input-widget:visible input[placeholder^="From where?"]').waitFor();
  await session.pick(source);
  await session.page
    .locator('.quick-input-widget:visible', { hasText: `New Postmortem: From ${source}` })
    .waitFor();
  await session.answer(id);
};

const tab = ({ page }: Session, name: string): Locator => page.locator('.tab', { hasText: name });

const line = ({ page }: Session, text: string): Locator =>
  page.locator('.view-line', { hasText: text }).first();

const shown = (select: Locator): Promise<string> =>
  select.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.textContent ?? '');

async function inTheme({ workspace, page }: Session, theme: string): Promise<void> {
  const folder = join(workspace, '.vscode');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
  await page.waitForTimeout(2000);
}

async function faults({ replay }: Session, ...wanted: readonly object[]): Promise<void> {
  const answer = await fetch(`${replay}/_control/faults`, {
    method: 'POST',
    body: JSON.stringify(wanted),
  });
  assert.ok(answer.ok, await answer.text());
}
