import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openText, placeOf } from './opened.ts';

/** `|` is where the caret stands. */
const TEXT = `---
postmortem: 1
id: PM-2026-777
status: draft
severity: SEV-2
owner: dana
services: [orders-db]
responders: { tomas: database on-call }
incidents: [pagerduty:Q2X7ABCDE12345]
---

# T

\`\`\`yaml timeline
date: 2026-11-18
zone: UTC
log: |
  13:56 impact_start: Refused ^T1
  14:03 detected: Page @tomas
  14:43 mitigated: Over
\`\`\`

\`\`\`yaml contributing-factors
- id: F1
  factor: The pool
  evidence: [T1]
\`\`\`

\`\`\`yaml action-items
- id: A1
  action: Cap the pool
  addresses: [F1]
\`\`\`
`;

/** What is written where, and what is then offered. */
const OFFERED: readonly (readonly [what: string, before: string, typed: string, offered: string])[] = [
  ['a key of the front matter', 'owner: dana\n', 'revi|', 'reviewers'],
  ['a key of an item', '  action: Cap the pool\n', '  done|', 'done_when'],
  ['a value of an enum', '  action: Cap the pool\n', '  type: |', 'prevent'],
  ['a handle from responders', 'owner: dana\n', 'facilitator: |', 'tomas'],
  ['a service that the workspace uses', 'services: [orders-db', ', |', 'checkout-api'],
  ['a tag of the repository', 'owner: dana\n', 'tags: [|', 'rollback'],
  ['another postmortem', 'owner: dana\n', 'related: [|', 'PM-2026-027'],
  ['a time, a minute after the last', '14:43 mitigated: Over\n', '  |', '14:44'],
  ['a mark that is still open', '14:43 mitigated: Over\n', '  14:50 |', 'resolved'],
  ['who did it', '14:43 mitigated: Over\n', '  14:50 over @|', '@tomas'],
  ['a source', '14:43 mitigated: Over\n', '  14:50 over <|', '<pagerduty:Q2X7ABCDE12345>'],
  ['a factor by its id', '  action: Cap the pool\n', '  addresses: [|', 'F1'],
  ['an id in prose', '# T\n', '\nAs ^|', 'T1'],
  ['a section', '# T\n', '\n```|', '```yaml learnings'],
];

/** At which words what is told. */
const TOLD: readonly (readonly [what: string, at: string, said: RegExp])[] = [
  ['a field', 'severity: SEV-2', /How bad/i],
  ['what an id means', 'T1]', /Refused/],
  ['the factor of an action', 'F1]', /The pool/],
  ['a time and where it stands', '14:03 detected', /T\+07:00/],
  ['a metric with its inputs', 'mitigated: Over', /TTM[^]*47m[^]*14:43:00 − 13:56:00/],
  ['a handle', 'tomas\n', /database on/],
];

const labelsAt = async (
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly string[]> => {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
};

describe('what the editor offers', () => {
  afterEach(closeAll);

  for (const [what, before, typed, offered] of OFFERED)
    it(what, async () => {
      const written = typed.replace('|', '');
      const { document } = await openText(
        TEXT.replace(before, `${before}${written}${before.endsWith('\n') ? '\n' : ''}`),
      );
      const at = document.positionAt(TEXT.indexOf(before) + before.length + written.length);
      await eventually(async () => ((await labelsAt(document, at)).includes(offered) ? true : undefined));
    });
});

describe('what the editor tells', () => {
  afterEach(closeAll);

  for (const [what, at, said] of TOLD)
    it(what, async () => {
      const { document } = await openText(TEXT);
      const hovers = await eventually(async () => {
        const found = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          placeOf(document, at).translate(0, 1),
        );
        return found.length > 0 ? found : undefined;
      });
      const text = hovers
        .flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)))
        .join('\n');
      assert.match(text, said);
    });
});
