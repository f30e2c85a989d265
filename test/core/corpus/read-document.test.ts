import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readActionItems } from '../../../src/core/actions/read-items.ts';
import { readDocument } from '../../../src/core/corpus/read-document.ts';
import { textsOf } from '../../../src/core/document/texts-of.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { momentOf } from '../../../src/core/timeline/moments.ts';

const folder = new URL('../../../examples/postmortems/', import.meta.url);
const examples = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

describe('what an index reads of a postmortem', () => {
  it('is what the whole reading says of it', () => {
    for (const text of examples) {
      const read = readDocument(text);
      assert.equal(read.trouble, undefined);
      assertSame(text);
      assert.ok(read.actions.length > 1, read.id);
      for (const { span, id } of read.actions)
        assert.match(text.slice(span.start, span.end), new RegExp(`^id: ${id}\\b`, 'u'));
    }
  });

  it('is so for a text cut anywhere, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(examples.length - 1), fc.nat(), fc.nat(400), (which, at, length) => {
        const text = examples[which] ?? '';
        const from = at % text.length;
        // Something has to be due after the resolution for it to be looked for.
        const relative = text.replace(/due: 20\S+/u, 'due: 3bd');
        assertSame(relative.slice(0, from) + relative.slice(from + length));
      }),
      { numRuns: 100 },
    );
  });

  it('has no date where the line goes on', () => {
    for (const line of ['date: 2026-11-11zone: UTC', 'date: 2026-11-11 at noon', 'date: 2026-11-11#a']) {
      const text = `---\npostmortem: 1\nid: PM-1\n---\n\n# A\n\n\`\`\`yaml timeline\n${line}\n\`\`\`\n`;
      assertSame(text);
      assert.equal(readDocument(text).date, undefined);
    }
    const text = `---\npostmortem: 1\nid: PM-1\n---\n\n# A\n\n\`\`\`yaml timeline\ndate: "2026-11-11" # a\n\`\`\`\n`;
    assertSame(text);
    assert.equal(readDocument(text).date, '2026-11-11');
  });

  it('resolves what is due so many days after the resolution', () => {
    const [text = ''] = examples.filter((one) => one.includes('due: 10bd') && /\d resolved:/u.test(one));
    assert.match(new Date(readDocument(text).resolved ?? 0).toISOString(), /^20\d\d-/u);
  });

  it('has what its head says, one word as a list of one', () => {
    const text =
      '---\npostmortem: 1\nid: PM-2026-024\nstatus: in_review\nseverity: SEV-2\nowner: x\nservices: [mailer, orders-db]\ntags: queues\nincidents: [slack:C1]\n---\n\n# Mail *waited*\n\n```yaml timeline\ndate: 2026-10-06\nzone: UTC\nlog: |\n```\n';
    const { id, title, status, severity, date, zone, owner, services, teams, tags, causes, incidents } =
      readDocument(text);
    assert.deepEqual(
      { id, title, status, severity, date, zone, owner, services, teams, tags, causes, incidents },
      {
        id: 'PM-2026-024',
        title: 'Mail *waited*',
        status: 'in_review',
        severity: 'SEV-2',
        date: '2026-10-06',
        zone: 'UTC',
        owner: 'x',
        services: ['mailer', 'orders-db'],
        teams: [],
        tags: ['queues'],
        causes: [],
        incidents: ['slack:C1'],
      },
    );
  });

  it('names what is wrong, and reads the rest', () => {
    const head = '---\nid: PM-1\nowner: dana\n---\n\n# Checkout\n';
    const troubles = [
      ['# Notes\n', 'It has no front matter.'],
      ['---\nowner: dana\n---\n', 'Its front matter gives it no id.'],
      ['---\nid: "PM-1\n---\n', 'The YAML of its front matter has a mistake.'],
      [
        `${head}\n\`\`\`yaml action-items\n- id: A1\n  owner: "lin\n- id: A2\n  action: Page sooner\n\`\`\`\n`,
        'The YAML of its action items has a mistake.',
      ],
      [
        `${head}\n\`\`\`yaml contributing-factors\n- id: F1\n  factor: "lin\n\`\`\`\n`,
        'The YAML of its contributing factors has a mistake.',
      ],
    ] as const;
    for (const [text, trouble] of troubles) assert.equal(readDocument(text).trouble, trouble);
    const newer = readDocument(head.replace('id:', 'postmortem: 7\nid:'));
    assert.match(newer.trouble ?? '', /format 7/u);
    assert.equal(newer.id, 'PM-1');
    assert.ok(readDocument(troubles[3][0]).actions.some(({ action }) => action === 'Page sooner'));
  });
});

function assertSame(text: string): void {
  const read = readDocument(text);
  const items = readActionItems(parsePostmortem(text));
  assert.deepEqual(
    read.actions.map(({ id, action, owner, status, ticket, priority }) => [
      id,
      action,
      owner,
      status,
      ticket,
      priority,
    ]),
    items.map(({ id, action, owner, status, ticket, priority }) => [
      id,
      action,
      owner,
      status,
      ticket,
      priority,
    ]),
  );
  const whole = parsePostmortem(text);
  assert.deepEqual(
    read.factors.map(({ id, factor, line }) => [id, factor, line]),
    whole.factors.flatMap(({ id, fields, span }) =>
      textsOf(fields['factor']?.value)
        .slice(0, 1)
        .map((factor) => [id, factor, whole.lines.positionAt(span.start).line]),
    ),
  );
  const { resolved } = read;
  if (resolved !== undefined)
    assert.equal(resolved, momentOf(parsePostmortem(text).timeline?.entries ?? [], 'resolved').at);
  const { timeline, title } = parsePostmortem(text);
  // What is no day is what somebody wrote there, and nothing that an index can put in order.
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(timeline?.date ?? '') ? timeline?.date : undefined;
  assert.deepEqual([read.title, read.date], [title?.text ?? '', date]);
}
