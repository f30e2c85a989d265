import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, extension, openDraft, openText } from './opened.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

const timelines = (): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.includes('postmortem.timeline'),
    );

describe('commands', () => {
  afterEach(closeAll);

  it('every one that the manifest names is registered', async () => {
    await openDraft();
    await eventually(() => (extension().isActive ? true : undefined));
    const { contributes }: Manifest = extension().packageJSON;
    const known = new Set(await vscode.commands.getCommands(true));
    const ours = contributes.commands.map(({ command }) => command);
    assert.ok(ours.length > 0);
    assert.deepEqual(
      ours.filter((command) => !known.has(command)),
      [],
    );
  });

  it('the timeline opens beside the draft, once', async () => {
    const { document } = await openDraft();
    const open = (): Thenable<unknown> =>
      vscode.commands.executeCommand('postmortem.openTimeline', document.uri);
    await Promise.all([open(), open()]);
    const [tab] = await eventually(() => (timelines().length > 0 ? timelines() : undefined));
    assert.match(tab?.label ?? '', /PM-2026-031/);
    await open();
    assert.equal(timelines().length, 1);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('the timeline opens for a document that is on no disk', async () => {
    const { document } = await openText('---\npostmortem: 1\nid: PM-9\n---\n\n# T\n');
    await vscode.commands.executeCommand('postmortem.openTimeline', document.uri);
    await eventually(() => timelines().find(({ label }) => label.includes('PM-9')));
  });

  it('changes nothing in the document by opening it and its timeline', async () => {
    const { document } = await openDraft();
    const before = document.getText();
    await vscode.commands.executeCommand('postmortem.openTimeline', document.uri);
    await eventually(() => timelines()[0]);
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);
  });
});
