import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { forgetCorpus } from '../../src/vscode/workspace/workspace-corpus.ts';
import { closeAll, eventually, uriOf } from './opened.ts';

const PATHS = ['postmortems/2031-05-02-open.postmortem.md', 'postmortems/2031-05-03-secret.postmortem.md'];
const PAGE = 'report-2031-05-01-to-2031-05-31.html';
const MAY = { since: '2031-05-01', until: '2031-05-31' };

const textOf = (id: string, day: string, more = ''): string =>
  `---\npostmortem: 1\nid: ${id}\nstatus: reviewed\nseverity: SEV-2\n${more}services: [orders-db]\n---\n\n# About ${id}\n\n\`\`\`yaml timeline\ndate: ${day}\nzone: UTC\nlog: |\n  14:00 impact_start, detected: It began\n  14:30 resolved: It ended\n\`\`\`\n`;

const write = (path: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));

/** Runs the command and takes the row that each list opens on: a key before a list is there does nothing. */
async function reported(given: object): Promise<void> {
  let isDone = false;
  const ended = Promise.resolve(vscode.commands.executeCommand('postmortem.report', given)).finally(
    () => (isDone = true),
  );
  await eventually(async () => {
    if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone || undefined;
  });
  await ended;
}

const shownMarkdown = (): Promise<string> =>
  eventually(() => {
    const shown = vscode.window.activeTextEditor?.document;
    return shown?.isUntitled === true && shown.languageId === 'markdown' ? shown.getText() : undefined;
  });

describe('Report…', () => {
  beforeEach(async () => {
    const [open = '', secret = ''] = PATHS;
    await write(open, textOf('PM-2031-1', '2031-05-02'));
    await write(secret, textOf('PM-2031-2', '2031-05-03', 'audience: restricted\n'));
  });
  afterEach(async () => {
    for (const path of [...PATHS, PAGE])
      await vscode.workspace.fs.delete(uriOf(path)).then(undefined, () => undefined);
    forgetCorpus();
    await closeAll();
  });

  it('opens what a period says as Markdown that is not saved, of restricted ones their number alone', async () => {
    await vscode.commands.executeCommand('postmortem.report', { ...MAY, format: 'md' });
    const text = await shownMarkdown();
    assert.match(text, /^# Incidents, 2031-05-01 to 2031-05-31\n\n1 incident, /u);
    assert.match(text, /Left out: 1 postmortem that is restricted/u);
    assert.match(text, /\| 2031\S*05\S*02 \| SEV\S*2 \| About PM\S*2031\S*1 /u);
    assert.doesNotMatch(text, /2031\S*05\S*03|PM\S*2031\S*2/u);
  });

  it('asks for the period, the month that ended last first', async () => {
    await reported({ format: 'md' });
    const end = new Date();
    end.setUTCDate(0);
    assert.ok((await shownMarkdown()).includes(` to ${end.toISOString().slice(0, 10)}`));
  });

  it('shows the page, and writes it where somebody says so', async () => {
    // The message that it is written waits for somebody.
    void vscode.commands.executeCommand('postmortem.report', { ...MAY, format: 'html' });
    const page = await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.workspace.fs.readFile(uriOf(PAGE)).then(
        (bytes) => new TextDecoder().decode(bytes) || undefined,
        () => undefined,
      );
    });
    assert.match(page, /<title>Incidents, 2031-05-01 to 2031-05-31<\/title>/u);
    assert.doesNotMatch(page, /<script/u);
  });
});
