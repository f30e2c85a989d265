import { strict as assert } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { openSession, type Session } from '../support/host/session.ts';
import { wantedExtension, wantedHost } from '../support/host/wanted.ts';
import { makeZip } from '../support/make-zip.ts';

const DRAFT = 'postmortems/2026-11-18-checkout-pool.postmortem.md';
const TIMELINE = 'Timeline: PM-2026-031';

const CSV = `Time,Who,Message
14:03:12,Dana,Checkout errors climbing
14:06:41,Tomas,Pool limit is 800
sometime,Lin,not a time
`;
const CALL = `WEBVTT

00:00:05.000 --> 00:00:09.000
Dana: We roll back

00:01:10.000 --> 00:01:12.000
Tomas: Started
`;

/** A channel that goes on for ten days, with a message a day. */
const LONG = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => {
    const day = `2026-11-${String(index + 12).padStart(2, '0')}`;
    const ts = `${Date.parse(`${day}T14:00:00Z`) / 1000}.000100`;
    return [`checkout/${day}.json`, JSON.stringify([{ ts, user: 'U1', text: `said on ${day}` }])];
  }),
);
const EXPORT = {
  'channels.json': JSON.stringify([{ id: 'C0CHKOUT1', name: 'checkout' }]),
  'users.json': JSON.stringify([{ id: 'U1', profile: { display_name: 'dana' } }]),
  ...LONG,
};

describe('files and connections', function () {
  this.timeout(180_000);
  let session: Session;

  before(async () => {
    const shots = env['POSTMORTEM_SHOTS'] ?? join('out', 'shots');
    session = await openSession({ shots, host: wantedHost(), extension: wantedExtension() });
    const files = {
      'log.csv': CSV,
      'call.vtt': CALL,
      'export.zip': makeZip(EXPORT),
      'broken.zip': 'PK\u0003\u0004',
    };
    for (const [name, content] of Object.entries(files))
      await writeFile(join(session.workspace, name), content);
    await session.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await session.openFile(DRAFT);
    await session.waitForLanguage('Postmortem');
  });
  after(() => session?.close());

  const fromFile = async (name: string, next: string): Promise<void> => {
    await session.palette('View: Focus First Editor Group');
    await session.palette('Postmortem: Import Events…');
    await session.pick('From a File…');
    await session.chooseFile(join(session.workspace, name), next);
  };
  const captured = async (text: string): Promise<void> => {
    const panel = await session.webview(TIMELINE);
    await panel.locator('.captured .row', { hasText: text }).first().waitFor({ state: 'attached' });
  };

  it('asks for the columns of a table, and counts what it could not read', async () => {
    await fromFile('log.csv', 'The columns, as their headings tell them');
    await session.step('The columns of a table', () => session.asked('Import with These Columns'));
    await session.pick('Choose the Columns…');
    await session.step('Which column has the time', () => session.asked('Which column has the time?'));
    await session.answer('Time');
    await session.asked('Which column says what happened?');
    // Typed: a row that has just come may still move under a click.
    await session.answer('Message');
    await session.asked('Which column says who?');
    await session.answer('Who');
    await session.asked('Does another column have the day?');
    await session.pick('No, the Time Has It');
    await session.step('On which day a table was', () => session.asked('On which day'));
    await session.answer('2026-11-18');
    await session.asked('In which zone');
    await session.pick(/^UTC/);
    await session.step('A table beside the document', async () => {
      await captured('Pool limit is 800');
      const panel = await session.webview(TIMELINE);
      await panel.locator('.problem', { hasText: '1 row of log.csv could not be read' }).waitFor();
    });
  });

  it('asks when a recording began', async () => {
    await fromFile('call.vtt', 'When did the recording begin?');
    await session.step('When a recording began', async () => {
      const input = session.page.locator('.quick-input-widget:visible input').last();
      await input.fill('at noon');
      await session.asked('Written 2026-11-18 14:03');
    });
    await session.answer('2026-11-18 14:33:50');
    await session.asked('In which zone');
    await session.pick(/^UTC/);
    await session.step('A call beside the document', () => captured('We roll back'));
  });

  it('asks which days of a long channel to read', async () => {
    await fromFile('export.zip', 'Slack export, 1 channel');
    await session.page
      .locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'checkout' })
      .click();
    await session.accept();
    await session.step('Which days', () => session.asked('Which days?'));
    assert.match((await session.choices()).join('\n'), /Around 2026-11-18[^]*All 10 Days/);
    await session.pick('Around 2026-11-18');
    await session.step('Days of a channel', () => captured('said on 2026-11-18'));
    const panel = await session.webview(TIMELINE);
    assert.equal(await panel.locator('.captured .row', { hasText: 'said on 2026-11-12' }).count(), 0);
  });

  it('says what a broken file is', async () => {
    await fromFile('broken.zip', 'The archive could not be read');
    await session.step('A broken archive', async () => {
      await session.notification('The archive could not be read');
    });
    await session.palette('Notifications: Clear All Notifications');
  });

  it('copies a manifest, keeps a pasted token once it works, and forgets it', async () => {
    await session.palette('Postmortem: Connections…');
    await session.asked('A source to import from');
    await session.answer('Slack');
    await session.pick('Replace Token…');
    await session.asked('Connect Slack');
    await session.pick('Manifest');
    await session.step('The manifest of a Slack app', async () => {
      await session.page.locator('.monaco-dialog-box', { hasText: 'The manifest is copied' }).waitFor();
    });
    await session.page.keyboard.press('Escape');
    await session.asked('Connect Slack');
    await session.pick('Paste the Token…');
    await session.asked('Slack token');
    await session.answer('replay-token');
    await session.notification(/Slack is connected as workspace Acme/);
    await session.palette('Notifications: Clear All Notifications');
    await session.palette('Postmortem: Connections…');
    await session.step('Connected', async () => {
      await session.asked('A source to import from');
      assert.match(
        (await session.choices()).join('\n'),
        /Slack\s*connected as workspace Acme, \d+ channels\s/,
      );
    });
    await session.answer('Slack');
    await session.step('Manage a connection', () => session.asked('Forgets what is stored'));
    await session.pick('Remove');
    await session.step('Removed', async () => {
      await session.notification('nothing is stored any more; the environment still names a token');
    });
  });

  it('hides a token that is pasted where a choice is asked for', async () => {
    const box = session.page.locator('.quick-input-widget:visible input:not([type=checkbox])').first();
    const shown = (): Promise<readonly [string | null, string]> =>
      Promise.all([box.getAttribute('type'), box.inputValue()]);
    const pasted = 'xoxb-2041-made-for-this-test';
    await session.palette('Postmortem: Connections…');
    await session.asked('A source to import from');
    await box.fill(pasted);
    await session.step('A token among the connections', () => session.asked('The token is taken'));
    assert.equal((await shown())[1], '');
    await session.answer('Slack');
    await session.step('A token in the box that hides it', () => session.asked('Slack token'));
    assert.deepEqual(await shown(), ['password', pasted]);
    await session.page.keyboard.press('Enter');
    await session.notification('Slack does not accept the token');
    await session.palette('Notifications: Clear All Notifications');
    await session.palette('Postmortem: Connections…');
    await session.asked('A source to import from');
    await session.answer('Slack');
    await session.pick('Replace Token…');
    await session.asked('Connect Slack');
    await box.fill(pasted);
    await session.asked('Slack token');
    assert.deepEqual(await shown(), ['password', pasted]);
    await session.answer('replay-token');
    await session.notification(/Slack is connected as workspace Acme/);
  });
});
