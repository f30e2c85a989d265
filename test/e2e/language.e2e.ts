import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { eventually } from '../support/eventually.ts';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';

const DRAFT = 'postmortems/2026-11-18-checkout-pool.postmortem.md';
const THEMES = ['Default Light Modern', 'Default High Contrast', 'Default Dark Modern'] as const;
const SLACK = 'https://acme.slack.com/archives/C0INC2041/p1795014600000900';

describe('the document as somebody writes it', function () {
  this.timeout(180_000);
  let session: Session;

  before(async () => {
    session = await openSession({
      shots: env['POSTMORTEM_SHOTS'] ?? join('out', 'shots'),
      host: wantedHost(),
      extension: wantedExtension(),
    });
    await session.openFile(DRAFT);
    await session.waitForLanguage('Postmortem');
  });
  after(() => session?.close());

  it('shows lenses above, and what is worked out within the timeline', async () => {
    const { page } = session;
    for (const theme of THEMES) {
      await session.step(`Timeline in ${theme}`, async () => {
        await useTheme(session, theme);
        await session.goTo(47);
        await page.locator('.codelens-decoration', { hasText: 'TTD 7m 12s' }).waitFor();
        await session.waitForText('T+07:12');
        await page.locator(`.monaco-workbench.${CLASSES[theme]}`).waitFor();
      });
      await session.step(`Action items in ${theme}`, async () => {
        await session.goTo(130);
        await page.locator('.codelens-decoration', { hasText: 'Push' }).waitFor();
      });
      await session.step(`Wording in ${theme}`, async () => {
        await session.selectText('tomas broke');
        await session.waitForSquiggle('warning');
      });
    }
  });

  it('offers keys and values while they are typed', async () => {
    const { page } = session;
    const offered = page.locator('.suggest-widget.visible .monaco-list-row');
    await session.step('A key while it is typed', async () => {
      await session.goTo(20, 80);
      await page.keyboard.press('Enter');
      await page.keyboard.type('reviewe');
      await offered.filter({ hasText: 'reviewers' }).first().waitFor();
      await page.keyboard.press('Escape');
    });
    await session.step('A value while it is typed', async () => {
      await page.keyboard.type('rs: [');
      await page.keyboard.press('Escape');
      await page.keyboard.type('to');
      await offered.filter({ hasText: 'tomas' }).first().waitFor();
      await page.keyboard.press('Escape');
    });
    await session.step('As it was', async () => {
      await page.keyboard.press('Escape');
      for (const _ of 'typed') await session.undo();
      await page.locator('.view-line', { hasText: 'reviewe' }).waitFor({ state: 'detached' });
    });
  });

  it('gives an id another name wherever it stands', async () => {
    const { page } = session;
    await session.step('Rename an id', async () => {
      await session.selectText('^T2');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('F2');
      await page.locator('.rename-box input').fill('refused');
    });
    await session.step('The id is another everywhere', async () => {
      await page.keyboard.press('Enter');
      await session.waitForText('refuses connections ^refused');
      const text = await session.savedWith(DRAFT, /evidence: \[T1, refused\]/);
      assert.match(text, /evidence: \[refused, T3\]/);
      assert.doesNotMatch(text, /\bT2\b/);
    });
    await session.undo();
    await session.save();
  });

  it('takes a link that is dropped into the timeline', async () => {
    await session.step('Drop a Slack link', async () => {
      await session.selectText('status page green');
      await session.page.locator('.codelens-decoration', { hasText: 'TTD' }).waitFor();
      await drop(session, 'status page green', SLACK);
      await session.waitForText(
        '15:10:00 (TODO What was said in Slack?) <slack:C0INC2041/p1795014600000900>',
      );
    });
    await session.page.keyboard.press('Escape');
    await session.undo();
  });

  it('takes a picture that is dropped into the text, beside the document', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pm-picture-'));
    const picture = join(folder, 'Error rate.png');
    await writeFile(picture, PIXEL);
    await session.step('Drop a picture', async () => {
      await session.selectText('The page waits for');
      await dropFile(session, 'The page waits for', picture);
      await session.waitForText('](assets/PM-2026-031/Error-rate.png)');
    });
    await session.page.keyboard.press('Escape');
    await session.save();
    const path = join(session.workspace, 'postmortems/assets/PM-2026-031/Error-rate.png');
    await eventually(async () => assert.deepEqual(await readFile(path), PIXEL));
    await session.undo();
    await session.save();
    await rm(folder, { recursive: true });
  });

  it('reads each folder of a workspace by its own .postmortem.yaml', async () => {
    const { page, workspace } = session;
    const folders = ['checkout', 'search'] as const;
    for (const name of folders) {
      await mkdir(join(workspace, 'teams', name), { recursive: true });
      await writeFile(
        join(workspace, 'teams', name, '.postmortem.yaml'),
        `severities: [${name}-1, ${name}-2]\n`,
      );
      await writeFile(
        join(workspace, 'teams', name, `${name}.postmortem.md`),
        '---\npostmortem: 1\nid: PM-1\nstatus: draft\nseverity: checkout-1\nowner: dana\nservices: [a]\n---\n\n# T\n',
      );
    }
    const file = join(workspace, 'teams/both.code-workspace');
    await writeFile(file, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
    await session.openWorkspace(file);
    await session.step('Two folders, two scales', async () => {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'search' }).first().waitFor();
      await session.openFile('search.postmortem.md');
      await session.waitForSquiggle('error');
      assert.match(await session.hoverText('checkout-1'), /search-1/);
      await session.openFile('checkout.postmortem.md');
      await session.waitForLanguage('Postmortem');
      await page.waitForTimeout(1500);
      assert.equal(await session.squiggles('error').count(), 0);
    });
  });
});

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const CLASSES = {
  'Default Light Modern': 'vs',
  'Default High Contrast': 'hc-black',
  'Default Dark Modern': 'vs-dark',
} as const;

async function useTheme({ workspace }: Session, theme: string): Promise<void> {
  const folder = join(workspace, '.vscode');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
}

/** Drops a link on a text, with Shift held, as a browser beside the editor does. */
async function drop({ page }: Session, onto: string, url: string): Promise<void> {
  await page.evaluate(
    ({ onto: wanted, url: link }) => {
      const line = [...document.querySelectorAll('.monaco-editor .view-line')].find((one) =>
        (one.textContent ?? '').replaceAll('\u00a0', ' ').includes(wanted),
      );
      if (!line) throw new Error(`"${wanted}" is not in view`);
      const { left, top, height } = line.getBoundingClientRect();
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', link);
      dataTransfer.setData('text/uri-list', link);
      const at = { clientX: left + 60, clientY: top + height / 2 };
      // The editor draws its lines anew while something is dragged over them.
      for (const type of ['dragenter', 'dragover', 'drop'])
        document
          .elementFromPoint(at.clientX, at.clientY)
          ?.dispatchEvent(
            new DragEvent(type, { ...at, dataTransfer, bubbles: true, cancelable: true, shiftKey: true }),
          );
    },
    { onto, url },
  );
}

/** Drops a file on a text, with Shift held, as a file manager does: only the browser itself can bring a file's content. */
async function dropFile({ page }: Session, onto: string, path: string): Promise<void> {
  const line = page.locator('.monaco-editor .view-line', { hasText: onto });
  // The editor draws its lines anew after it has scrolled: for a moment none of them is anywhere.
  let box: Awaited<ReturnType<typeof line.boundingBox>> = null;
  await eventually(async () => assert.ok((box = await line.boundingBox()), `"${onto}" is in view`));
  const { x, y, height } = box ?? assert.fail();
  const client = await page.context().newCDPSession(page);
  const drag = {
    x: Math.round(x + 60),
    y: Math.round(y + height / 2),
    data: { items: [], files: [path], dragOperationsMask: 1 },
    modifiers: SHIFT,
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, ...drag });
  await client.detach();
}

/** As the browser's protocol counts keys that are held. */
const SHIFT = 8;
