import { strict as assert } from 'node:assert';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
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
      await session.save();
      const text = await session.readFile(DRAFT);
      assert.match(text, /evidence: \[T1, refused\]/);
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
      await drop(session, 'status page green', { link: SLACK });
      await session.waitForText(
        '15:10:00 (TODO What was said in Slack?) <slack:C0INC2041/p1795014600000900>',
      );
    });
    await session.page.keyboard.press('Escape');
    await session.undo();
  });

  it('takes a picture that is dropped into the text, beside the document', async () => {
    await session.step('Drop a picture', async () => {
      await session.selectText('## Detection');
      await drop(session, '## Detection', { picture: 'Error rate.png' });
      await session.waitForText('](assets/PM-2026-031/Error-rate.png)');
    });
    await session.page.keyboard.press('Escape');
    const folder = join(session.workspace, 'postmortems/assets/PM-2026-031');
    assert.deepEqual(await readdir(folder), ['Error-rate.png']);
    assert.equal((await readFile(join(folder, 'Error-rate.png'))).toString('latin1', 1, 4), 'PNG');
    await session.undo();
    await session.save();
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
    await page.goto(`${new URL(page.url()).origin}/?workspace=${encodeURI(file)}`);
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

/** Drops a link, or a picture of one colour, on a text, with Shift held, as a browser or a file manager beside the editor does. */
async function drop(
  { page }: Session,
  onto: string,
  what: { readonly link: string } | { readonly picture: string },
): Promise<void> {
  await page.evaluate(
    async ({ onto: wanted, what: given }) => {
      const dataTransfer = new DataTransfer();
      if ('link' in given) {
        dataTransfer.setData('text/plain', given.link);
        dataTransfer.setData('text/uri-list', given.link);
      } else {
        const canvas = new OffscreenCanvas(8, 8);
        canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
        const blob = await canvas.convertToBlob({ type: 'image/png' });
        dataTransfer.items.add(new File([blob], given.picture, { type: 'image/png' }));
      }
      const line = [...document.querySelectorAll('.monaco-editor .view-line')].find((one) =>
        (one.textContent ?? '').replaceAll('\u00a0', ' ').includes(wanted),
      );
      if (!line) throw new Error(`"${wanted}" is not in view`);
      const { left, top, height } = line.getBoundingClientRect();
      const at = { clientX: left + 60, clientY: top + height / 2 };
      // The editor draws its lines anew while something is dragged over them.
      for (const type of ['dragenter', 'dragover', 'drop'])
        document
          .elementFromPoint(at.clientX, at.clientY)
          ?.dispatchEvent(
            new DragEvent(type, { ...at, dataTransfer, bubbles: true, cancelable: true, shiftKey: true }),
          );
    },
    { onto, what },
  );
}
