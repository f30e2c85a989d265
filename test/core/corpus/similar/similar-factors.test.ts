import assert from 'node:assert/strict';
import fc from 'fast-check';
import { similarFactors } from '../../../../src/core/corpus/similar/similar-factors.ts';
import { factsOf, type IncidentFacts } from '../../../../src/core/corpus/statistics/incident-facts.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';

const facts = (id: string, factor: string, more = ''): IncidentFacts =>
  factsOf(
    parsePostmortem(
      `---\npostmortem: 1\nid: ${id}\nservices: [${id}-db]\n---\n\n# A\n\n\`\`\`yaml contributing-factors\n- id: F1\n  factor: ${factor}\n${more}\`\`\`\n\n\`\`\`yaml action-items\n- {id: A1, action: One, addresses: F1}\n- {id: A2, action: Two, addresses: F2}\n\`\`\`\n`,
    ),
    { file: `${id}.postmortem.md`, now: 0, holidays: [] },
  );

const ALL = [
  facts('a', 'The expiry of certificates is watched by no alert'),
  facts('b', 'The pool limit was not checked before the rollout'),
  facts('c', 'Retries of the gateway multiplied the load', '- id: F2\n  factor: Another one\n'),
];

describe('factors like a text', () => {
  it('say which words they share, and what became of their actions', () => {
    const [found, ...others] = similarFactors('No alert watches the expiry of a certificate', ALL);
    assert.equal(found?.incident.id, 'a');
    assert.deepEqual(found.shared.toSorted(), ['alert', 'certificates', 'expiry', 'no', 'watched']);
    assert.deepEqual(
      found.actions.map(({ id }) => id),
      ['A1'],
    );
    assert.deepEqual(others, []);
  });

  it('are the nearer for a service in common, and never for that alone', () => {
    const text = 'The limit of a pool';
    const [far] = similarFactors(text, ALL);
    const [near] = similarFactors(text, ALL, ['b-db']);
    assert.ok((near?.alike ?? 0) > (far?.alike ?? 0));
    assert.deepEqual(near?.services, ['b-db']);
    assert.deepEqual(similarFactors('Something else', ALL, ['a-db', 'b-db', 'c-db']), []);
  });

  it('are those with the same words first, each with words that both have', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.boolean(), (one, isLoud) => {
        const text = one.factors[0]?.factor ?? '';
        const found = similarFactors(isLoud ? text.toUpperCase() : text, ALL);
        assert.equal(found[0]?.incident.id, one.id);
        assert.equal(found[0]?.alike, 1);
        for (const { shared, factor } of found)
          for (const word of shared) assert.ok(factor.factor.toLowerCase().includes(word));
      }),
    );
  });
});
