import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { eventually } from '../support/eventually.ts';
import { replayPublished, replayState } from '../support/replay-state.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const DRAFT = 'postmortems/2026-11-18-checkout-pool.postmortem.md';
const A1 = 'Limit the sum of pools in the deploy check to 80 % of the database';
const shots = env['POSTMORTEM_SHOTS'] ?? join('out', 'shots');

describe('what a push shows', function () {
  this.timeout(120_000);
  let session: Session;

  before(async () => {
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
    await session.openFile(DRAFT);
    await session.waitForLanguage('Postmortem');
  });
  after(() => session?.close());

  it('is what it sends, also where the text was changed after a push that was left', async () => {
    await session.step('See the first push', async () => {
      await ask(session);
      assert.ok((await page(session)).includes(squeezed(`Summary: ${A1}`)));
      await leave(session);
    });
    await session.step('See it again after a change', async () => {
      await typeAfter(session, ACTION, ' AND MORE');
      await ask(session);
      const shown = await page(session);
      assert.ok(shown.includes(squeezed(`Summary: ${A1} AND MORE`)), shown);
    });
    await session.step('Send what was shown', async () => {
      await session.accept();
      await session.notification('4 created');
      assert.equal((await replayState(session.replay)).jira.at(-2)?.fields['summary'], `${A1} AND MORE`);
    });
    await session.step('Save it from the notification', async () => {
      await session.answerNotification('4 created', 'Save');
      await eventually(async () =>
        assert.match(await readFile(join(session.workspace, DRAFT), 'utf8'), /ticket: CHK-/),
      );
    });
    await session.step('Push what is there', async () => {
      await session.palette('Postmortem: Push Action Items…');
      await session.notification('Everything is up to date: 4 tickets are there, as pushed.');
    });
    await session.step('Push what was changed since', async () => {
      await typeAfter(session, ACTION, ' LATER');
      await session.palette('Postmortem: Push Action Items…');
      await session.notification('A1 (Summary) changed since it was pushed: its ticket keeps the old text.');
    });
    await session.step('See a new item beside those that have tickets', async () => {
      await typeAfter(session, ACTION - 2, '\n- {id: A5, action: Alpha}');
      await session.page.keyboard.press('Escape');
      await ask(session);
      const shown = await page(session);
      assert.ok(shown.includes(squeezed('@@ A5 @@ Alpha create: Jira')), shown);
      assert.ok(
        shown.includes(squeezed('has ticket: CHK-1290 it is there changed since it was pushed: Summary')),
      );
      await leave(session);
    });
  });
});

describe('what publishing shows', function () {
  this.timeout(120_000);
  let session: Session;

  before(async () => {
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
    await session.openFile(DRAFT);
    await session.waitForLanguage('Postmortem');
  });
  after(() => session?.close());

  it('is what it sends, once, with the ids in the document', async () => {
    const publishing = session.page.locator('.quick-input-widget:visible', {
      hasText: 'Publish PM-2026-031',
    });
    await session.step('See what would be published', async () => {
      await session.palette('Postmortem: Publish…');
      await publishing.waitFor();
      await session.choices();
      await session.page.locator('.tab.active', { hasText: 'Publish PM-2026-031' }).waitFor();
    });
    await session.step('Leave it', async () => {
      await session.page.keyboard.press('Escape');
      await publishing.waitFor({ state: 'hidden' });
      assert.equal((await replayPublished(session.replay)).slack.length, 0);
    });
    await session.step('Publish it', async () => {
      await session.palette('Postmortem: Publish…');
      await publishing.waitFor();
      await session.choices();
      await session.accept();
      await session.notification('Confluence: published. Slack: published.');
      const { confluence, slack } = await replayPublished(session.replay);
      assert.equal(confluence.at(-1)?.id, '884736');
      assert.match(JSON.stringify(slack.map(({ message }) => message)), /pages\/884736/);
    });
    await session.step('Save the ids from the notification', async () => {
      await session.answerNotification('Confluence: published.', 'Save');
      await eventually(async () =>
        assert.match(
          await session.readFile(DRAFT),
          /^published: \{ confluence: 884736, slack: C0CHKOUT1\/[\d.]+ \}$/m,
        ),
      );
    });
    await session.step('Publish what is there', async () => {
      await session.palette('Postmortem: Publish…');
      await session.notification(
        'Confluence, Slack: up to date. Statuspage: The front matter names no incident',
      );
    });
  });
});

async function ask(session: Session): Promise<void> {
  await session.palette('Postmortem: Push Action Items…');
  await question(session).waitFor();
  await session.choices();
}

const question = ({ page }: Session) =>
  page.locator('.quick-input-widget:visible', { hasText: 'Push action items of PM-2026-031' });

async function leave(session: Session): Promise<void> {
  await session.page.keyboard.press('Escape');
  await question(session).waitFor({ state: 'hidden' });
  await eventually(async () => assert.equal(await session.page.locator('.tab').count(), 1));
}

/** The line of the draft where A1 says what to do. */
const ACTION = 132;

async function typeAfter(session: Session, line: number, text: string): Promise<void> {
  await session.goTo(line);
  await session.page.keyboard.press('End');
  await session.page.keyboard.type(text);
}

/** The page of the push as it is on the screen, without blanks and the signs of a difference. */
async function page({ page: workbench }: Session): Promise<string> {
  await workbench.locator('.tab.active', { hasText: 'Push PM-2026-031' }).waitFor();
  const lines = workbench.locator('.editor-instance .view-lines').first().locator('.view-line');
  await lines.first().waitFor();
  const drawn = await lines.evaluateAll((all) =>
    all
      .map((line) => ({ top: (line as HTMLElement).offsetTop, text: line.textContent ?? '' }))
      .toSorted((a, b) => a.top - b.top)
      .map(({ text }) => text)
      .join(''),
  );
  return squeezed(drawn);
}

const squeezed = (text: string): string => text.replaceAll(/[\s+]/g, '');
