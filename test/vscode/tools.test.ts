import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { forgetCorpus } from '../../src/vscode/workspace/workspace-corpus.ts';
import type { ToolName } from '../../src/vscode/tool-names.ts';
import { closeAll, eventually, uriOf } from './opened.ts';

const PATH = 'postmortems/2026-11-28-tools.postmortem.md';
const textOf = (id: string, audience: string): string =>
  `---\npostmortem: 1\nid: ${id}\nstatus: reviewed\naudience: ${audience}\nservices: [orders-db]\n---\n\n# Tools\n\n\`\`\`yaml timeline\ndate: 2026-11-18\nzone: UTC\nlog: |\n  14:00 detected: A secret thing happened\n\`\`\`\n\n\`\`\`yaml contributing-factors\n- id: F1\n  factor: The expiry of the gateway certificate is watched by no alert\n\`\`\`\n\n\`\`\`yaml action-items\n- id: A1\n  action: Alert on certificates that end soon\n  addresses: F1\n  status: done\n\`\`\`\n`;

const write = (text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uriOf(PATH), new TextEncoder().encode(text));

const allow = (may: boolean | undefined): Thenable<void> =>
  vscode.workspace
    .getConfiguration('postmortem')
    .update('languageModel', may, vscode.ConfigurationTarget.Global);

async function call(name: ToolName, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

describe('tools for assistants', () => {
  beforeEach(async () => {
    await allow(true);
    await eventually(() => vscode.lm.tools.some(({ name }) => name === 'postmortem_checkText') || undefined);
  });
  afterEach(async () => {
    await allow(undefined);
    await vscode.workspace.fs.delete(uriOf(PATH)).then(undefined, () => undefined);
    forgetCorpus();
    await closeAll();
  });

  it('find what is worded like a text, with where it stands and what became of its actions', async () => {
    await write(textOf('PM-TOOLS', 'internal'));
    const text = 'No alert watches when the certificate of the gateway ends';
    const found = await eventually(async () => {
      const answer = await call('postmortem_findSimilar', { text, service: 'orders-db' });
      return answer.includes('PM-TOOLS') ? answer : undefined;
    });
    assert.match(
      found,
      /^- PM-TOOLS \(2026-11-18, postmortems\/2026-11-28-tools\.postmortem\.md\), Tools: F1: /mu,
    );
    assert.match(found, /It shares .*certificate.*, is about orders-db too\./u);
    assert.match(found, /^ {2}- A1 Alert on certificates that end soon: done$/mu);
  });

  it('read a timeline, and nothing of a restricted postmortem', async () => {
    await write(textOf('PM-TOOLS', 'internal'));
    await eventually(async () => {
      const answer = await call('postmortem_readTimeline', { id: 'pm-tools' });
      return answer.includes('A secret thing happened') || undefined;
    });
    await write(textOf('PM-TOOLS', 'restricted'));
    await eventually(async () => {
      const answer = await call('postmortem_readTimeline', { id: 'PM-TOOLS' });
      return answer === 'PM-TOOLS: This postmortem is restricted: no language model reads it.' || undefined;
    });
    const similar = await call('postmortem_findSimilar', {
      text: 'The expiry of the gateway certificate is watched by no alert',
    });
    assert.doesNotMatch(similar, /PM-TOOLS/u);
  });

  it('check a text by the rules', async () => {
    assert.match(
      await call('postmortem_checkText', { text: 'Human error took checkout down.' }),
      /^- line 1, blame\/human-error: /u,
    );
    assert.equal(
      await call('postmortem_checkText', { text: 'The pool ran dry.' }),
      'No blameful wording was found.',
    );
  });
});
