import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../../../src/core/corpus/read-document.ts';
import {
  similarIncidents,
  type SimilarIncident,
} from '../../../../src/core/corpus/similar/similar-incidents.ts';
import { cases } from '../../../support/cases.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const context = { now: NOW, holidays: () => [] };

const postmortem = (id: string, factor: string, front = 'services: [orders-db]\n', actions = ''): string =>
  `---\npostmortem: 1\nid: ${id}\n${front}---\n\n# About ${id}\n\n\`\`\`yaml timeline\ndate: 2026-03-14\nzone: UTC\nlog: |\n\`\`\`\n\n\`\`\`yaml contributing-factors\n- id: F1\n  factor: ${factor}\n\`\`\`\n\n\`\`\`yaml action-items\n${actions}\`\`\`\n`;

const entry = (id: string, factor: string, front?: string, actions?: string) => {
  return {
    uri: `file:///${id}.postmortem.md`,
    document: readDocument(postmortem(id, factor, front, actions)),
  };
};

const ACTIONS = [
  '- { id: A1, action: Alert a month ahead, status: done }',
  '- { id: A2, action: Renew by itself, due: 2026-11-26, addresses: F1 }',
  '- { id: A3, action: Ask the vendor, status: wont_do, reason: they end the product }',
  '- { id: A4, action: Another thing, addresses: F2 }',
  '- { id: A5, action: Write it down, status: in_progress, due: 2026-12-01 }',
  '',
].join('\n');

const ASKED = { text: 'No alert watches the expiry of a certificate', services: ['orders-db'], id: 'PM-9' };

const asked = (entries: readonly ReturnType<typeof entry>[], more = {}): readonly SimilarIncident[] =>
  similarIncidents(entries)({ ...ASKED, ...more }, context);

describe('incidents that share a factor', () => {
  it('are named with the words and services in common, and with what became of each action', () => {
    const [found, ...others] = asked([
      entry('PM-1', 'The expiry of certificates is watched by no alert', undefined, ACTIONS),
      entry('PM-2', 'The pool limit was not checked before the rollout'),
    ]);
    assert.deepEqual(others, []);
    assert.deepEqual(found && { ...found, shared: found.shared.toSorted() }, {
      uri: 'file:///PM-1.postmortem.md',
      postmortem: 'PM-1',
      title: 'About PM-1',
      date: '2026-03-14',
      line: 15,
      factorId: 'F1',
      factor: 'The expiry of certificates is watched by no alert',
      shared: ['alert', 'certificates', 'expiry', 'no', 'watched'],
      services: ['orders-db'],
      actions: [
        { id: 'A2', action: 'Renew by itself', fate: 'overdue, 2 days late' },
        { id: 'A5', action: 'Write it down', fate: 'in progress, due in 3 days' },
        { id: 'A1', action: 'Alert a month ahead', fate: 'done' },
        { id: 'A3', action: 'Ask the vendor', fate: 'dropped: they end the product' },
      ],
    });
  });

  it('are the nearer for a service in common, and never for that alone', () => {
    const [far, near] = [
      entry('PM-1', 'Nobody watches the expiry of the certificate of a vendor', 'services: [mail]\n'),
      entry('PM-2', 'Nobody watches the expiry of the certificate of a vendor'),
    ];
    assert.deepEqual(
      asked([far, near]).map(({ postmortem: id, services }) => [id, services]),
      [
        ['PM-2', ['orders-db']],
        ['PM-1', []],
      ],
    );
    assert.deepEqual(asked([near], { text: 'Something else altogether' }), []);
  });

  it('are never restricted or skipped ones, nor copies of its own', () => {
    const factor = ASKED.text;
    const none = [
      entry('PM-1', factor, 'audience: restricted\n'),
      entry('PM-2', factor, 'status: skipped\n'),
      // What may be restricted is.
      entry('PM-3', factor, 'audience: [restricted\n'),
      entry('PM-9', factor),
    ];
    assert.deepEqual(asked(none), []);
    // Not by the weight of their words either.
    const open = entry('PM-4', 'The expiry of a certificate');
    const alone = asked([open], { id: undefined });
    assert.deepEqual(asked([...none.slice(0, 3), open], { id: undefined }), alone);
  });

  it('are each there once, for the likest of their factors', () => {
    const text = postmortem('PM-1', 'An expiry of a certificate of somebody').replace(
      '\n```\n\n```yaml action-items',
      `\n- id: F2\n  factor: ${ASKED.text}\n\`\`\`\n\n\`\`\`yaml action-items`,
    );
    const found = asked([{ uri: 'file:///a', document: readDocument(text) }]);
    assert.deepEqual(
      found.map(({ factorId }) => factorId),
      ['F2'],
    );
  });

  it('are found for whatever is asked, and share what they say that they share', () => {
    const word = fc.constantFrom(
      ...'alert pool limit retry of the expiry certificate page Überlast'.split(' '),
    );
    const said = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), said, (factors, text) => {
        const entries = factors.map((factor, index) => entry(`PM-${index}`, factor));
        const found = asked(entries, { text, id: undefined });
        for (const { shared, factor } of found) {
          assert.ok(shared.length > 1);
          for (const one of shared) assert.ok(factor.toLowerCase().includes(one), one);
        }
        // The likest comes first: what says the same does, where more than one word tells.
        const [first] = found;
        if (first && factors.includes(text)) assert.equal(sorted(first.factor), sorted(text));
      }),
      { numRuns: cases(300) },
    );
  });
});

const sorted = (text: string): string => [...new Set(text.split(' '))].toSorted().join(' ');
