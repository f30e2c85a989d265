import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openText } from './opened.ts';

const TEXT = `---
postmortem: 1
id: PM-1
status: draft
---

# Title

\`\`\`yaml learnings
went_well:
  - The page came
questions:
  - question: Which services share the limit?
\`\`\`
`;

describe('Add Meeting Notes…', () => {
  afterEach(closeAll);

  it('puts what was copied into learnings once somebody has seen it, as one step that can be undone', async () => {
    const { document } = await openText(TEXT);
    await vscode.env.clipboard.writeText('## Went well\n- The rollback: quick\n\nQ1: Five\n');
    const added = vscode.commands.executeCommand('postmortem.addMeetingNotes');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() === TEXT ? undefined : true;
    });
    await added;
    assert.equal(
      document.getText(),
      TEXT.replace('The page came', 'The page came\n  - "The rollback: quick"').replace(
        'the limit?',
        'the limit?\n    answer: Five',
      ),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
  });

  it('writes nothing where nothing was copied', async () => {
    const { document } = await openText(TEXT);
    await vscode.env.clipboard.writeText(' \n');
    await vscode.commands.executeCommand('postmortem.addMeetingNotes');
    assert.equal(document.getText(), TEXT);
  });
});
