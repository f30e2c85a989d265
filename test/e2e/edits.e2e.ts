import { strict as assert } from 'node:assert';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { eventually } from '../support/eventually.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const TEXT = `---
postmortem: 1
id: PM-2026-777
status: draft
severity: SEV-2
owner: dana
services: [a]
---

# Checkout was slow

Nothing noticed. We should add an alert on connections.

- 14:03 — paged
- 14:10 — tomas looks

Pictures:

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  # as the pager has it
  14:00 begins

\`\`\`

\`\`\`yaml action-items
- id: A1
  action:${' '}
\`\`\`
`;

describe('the lightbulb and the clipboard', function () {
  this.timeout(180_000);
  let session: Session;
  let opened = 0;
  let path = '';

  before(async () => {
    session = await openSession({
      shots: env['POSTMORTEM_SHOTS'] ?? join('out', 'shots'),
      host: wantedHost(),
      extension: wantedExtension(),
    });
    await session.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => session?.close());
  beforeEach(async () => {
    await session.page.keyboard.press('Escape');
    opened += 1;
    path = `postmortems/edits-${opened}.postmortem.md`;
    await writeFile(join(session.workspace, path), TEXT);
    await session.openFile(path);
    await session.waitForLanguage('Postmortem');
  });

  it('offer what could be made of a place, and say why not', async () => {
    const { page } = session;
    const menu = page.locator('.action-widget .monaco-list-row');
    await session.step('Lightbulb at a list of times', async () => {
      await session.selectText('14:03');
      await openMenu(page, 'Control+.', menu.filter({ hasText: 'Move These 2 Times into the Timeline' }));
    });
    await page.keyboard.press('Escape');
    await session.quickFix('14:03', 'Move These 2 Times into the Timeline');
    await session.step('Refactor where a comment would be lost', async () => {
      await session.selectText('begins');
      const disabled = page.locator('.action-widget').getByText('Show Disabled');
      await openMenu(page, 'Control+Shift+r', disabled);
      await disabled.click();
      await menu.filter({ hasText: 'Convert the Log to Entries: A comment would be lost' }).waitFor();
    });
    await page.keyboard.press('Escape');
    await session.step('An action item of a sentence', async () => {
      await session.selectText('add an alert');
      await openMenu(page, 'Control+Shift+r', menu.filter({ hasText: 'Make Action Item A2 of This' }));
    });
    await page.keyboard.press('Escape');
    await session.savedWith(path, /\n {2}14:00 begins\n {2}14:03 paged\n {2}14:10 tomas looks\n/);
  });

  it('paste links as entries, values in quotes and images beside the document', async () => {
    const { page } = session;
    await session.step('Paste a Slack link', async () => {
      await session.goTo(25);
      await copy(session, 'https://acme.slack.com/archives/C0INC2041/p1795014600000900');
      await page.keyboard.press('Control+v');
      await session.waitForText('<slack:C0INC2041/p1795014600000900>');
    });
    await page.keyboard.press('Escape');
    await session.step('Paste a value', async () => {
      await session.goTo(30, 11);
      await copy(session, 'Alert: on #connections');
      await page.keyboard.press('Control+v');
      await session.waitForText('"Alert: on #connections"');
    });
    await session.step('Paste an image', async () => {
      await session.goTo(17, 10);
      await copyImage(session);
      await page.keyboard.press('Control+v');
      await session.waitForText('assets/PM-2026-777/');
    });
    await page.keyboard.press('Escape');
    const text = await session.savedWith(
      path,
      /\n {2}15:10:00 \(TODO What was said in Slack\?\) <slack:C0INC2041\/p1795014600000900>\n/,
    );
    assert.match(text, /\n {2}action: "Alert: on #connections"\n/);
    assert.match(text, /Pictures: ?!\[\(TODO What does this show\?\)\]\(assets\/PM-2026-777\/image\.png\)/);
    const assets = join(session.workspace, 'postmortems/assets/PM-2026-777');
    await eventually(async () => assert.deepEqual(await readdir(assets), ['image.png']));
  });
});

/** Presses the menu's key until it is there: the first press may come while the editor still moves. */
async function openMenu(
  page: Session['page'],
  key: string,
  row: ReturnType<Session['squiggles']>,
): Promise<void> {
  for (let tries = 0; tries < 3 && !(await row.isVisible()); tries += 1) {
    await page.waitForTimeout(400);
    await page.keyboard.press(key);
    await row.waitFor({ timeout: 4000 }).catch(() => page.keyboard.press('Escape'));
  }
  await row.waitFor();
}

const copy = ({ page }: Session, text: string): Promise<void> =>
  page.evaluate((given) => navigator.clipboard.writeText(given), text);

/** A picture of one colour, as a screenshot tool leaves it. */
const copyImage = ({ page }: Session): Promise<void> =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  });
