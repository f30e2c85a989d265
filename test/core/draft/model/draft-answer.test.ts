import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../../src/core/config/config.ts';
import { applyEdits } from '../../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { askedEvents } from '../../../../src/core/draft/model/asked-events.ts';
import { readDraftAnswer } from '../../../../src/core/draft/model/draft-answer.ts';
import { draftEdits } from '../../../../src/core/draft/model/draft-edits.ts';
import { draftPrompt } from '../../../../src/core/draft/model/draft-prompt.ts';
import { problems } from '../../../../src/core/language/problems.ts';
import type { TimelineEvent } from '../../../../src/core/timeline/event.ts';
import { checkoutEvents, draftOf } from '../suggest/support.ts';

const event = (at: string, text: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  uri: `slack:C0INC2041/${at.slice(0, 2)}--${at.slice(3, 5)}`,
  at: Date.parse(`2026-11-18T${at}Z`),
  source: 'slack',
  kind: 'message',
  text,
  ...more,
});

const EVENTS = [
  event('13:54:02', 'Deploy of checkout-api v318 starts', { actor: 'deploy bot', bot: true }),
  event('14:03:12', 'checkout-api 5xx above 5 %', { actor: 'tomas' }),
  event('14:31:20', '4471: 40 a pod on 30 pods is 1,200. The database takes 800.', { actor: 'lin' }),
  event('15:10:00', 'All is well', { actor: 'lin', restricted: true }),
];
const ASKED = askedEvents(EVENTS, [{ handle: 'tomas', role: 'checkout on-call' }], 'UTC');

const read = (answer: unknown) => readDraftAnswer(JSON.stringify(answer), ASKED);
const sentence = (text: unknown, cites: unknown) => ({ summary: [{ sentence: text, cites }] });

describe('what a model is told of a draft', () => {
  it('is its events with roles for names, and nothing that is private', () => {
    const sent = draftPrompt(ASKED);
    assert.deepEqual(sent.split('\n').slice(-3), [
      '{"id":"E1","at":"13:54:02","text":"Deploy of checkout-api v318 starts"}',
      '{"id":"E2","at":"14:03:12","by":"checkout on-call","text":"checkout-api 5xx above 5 %"}',
      '{"id":"E3","at":"14:31:20","by":"a responder","text":"4471: 40 a pod on 30 pods is 1,200. The database takes 800."}',
    ]);
    assert.doesNotMatch(sent, /tomas|lin\b|All is well|slack:/);
  });
});

describe('what a model is told of people', () => {
  const people = [
    { handle: 'tomas', name: 'Tomas Berg', also: ['tomas-berg'], role: 'checkout on-call' },
    { handle: 'lin', name: 'lin', also: [], role: undefined },
    { handle: 'will', name: 'Will Long', also: [], role: undefined },
  ];
  for (const [text, told] of [
    ['Acknowledged by Tomas Berg', 'Acknowledged by the checkout on-call'],
    [
      '@Tomas Berg and @tomas-berg, @tomas: look',
      'the checkout on-call and the checkout on-call, the checkout on-call: look',
    ],
    ['TOMAS BERG’s page', 'the checkout on-call’s page'],
    ['@lin joins; linear growth, lin', 'a responder joins; linear growth, lin'],
    ['It will take long, @willow', 'It will take long, @willow'],
    ['Tomas Bergman and @tomas-bergman', 'Tomas Bergman and @tomas-bergman'],
  ] as const)
    it(`${text} → ${told}`, () => {
      assert.equal(askedEvents([event('14:00:00', text)], people, 'UTC')[0]?.text, told);
    });

  it('takes any name as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, text) => {
        const odd = { handle: 'x', name: `${name} (.*+?^$-/`, also: [], role: '$&' };
        const [told] = askedEvents([event('14:00:00', `${text} ${odd.name}`)], [odd], 'UTC');
        assert.ok(told && told.text.length > 0);
      }),
    );
  });
});

describe('what a model drafted', () => {
  for (const [what, text, cites, uncited, unfounded] of [
    ['a sentence that cites what was sent', 'Checkout failed from 14:03 on.', ['E2'], 0, 0],
    ['one that cites nothing', 'Checkout failed.', [], 1, 0],
    ['one without citations', 'Checkout failed.', undefined, 1, 0],
    ['one that cites what was not sent', 'Checkout failed.', ['E9'], 1, 0],
    ['one of whose citations one does not resolve', 'Checkout failed.', ['E2', 'E9'], 1, 0],
    ['one that cites a private event', 'All was well.', ['E4'], 1, 0],
    ['one with a figure of a cited event', 'The limit of 800 was passed by 1,200.', ['E3'], 0, 0],
    ['one with a figure of its own', 'Checkout failed for 47 minutes.', ['E2'], 0, 1],
    ['one with a figure of another event', 'The limit is 800.', ['E2'], 0, 1],
  ] as const)
    it(`${uncited + unfounded === 0 ? 'keeps' : 'drops and counts'} ${what}`, () => {
      const { summary, ...counts } = read(sentence(text, cites));
      assert.deepEqual(
        [summary.length, counts.uncited, counts.unfounded],
        [uncited + unfounded === 0 ? 1 : 0, uncited, unfounded],
      );
    });

  it('is read from within words and a fence, without signs of Markdown', () => {
    const answer = `Sure!\n\`\`\`json\n${JSON.stringify({
      ...sentence('# <b>Checkout</b> failed --> [x](y)', ['E2']),
      factors: [{ factor: '- The deploy had no limit', category: 'cosmic', cites: ['E1'] }],
    })}\n\`\`\``;
    const { summary, factors } = readDraftAnswer(answer, ASKED);
    assert.equal(summary[0]?.text, 'bCheckout/b failed – x(y)');
    assert.deepEqual(
      factors.map(({ text, category, cites }) => [text, category, cites[0]?.uri]),
      [['The deploy had no limit', 'technical', EVENTS[0]?.uri]],
    );
  });

  it('never throws, and never holds a sentence without an event', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .record({
          summary: fc.anything(),
          factors: fc.array(
            fc.record({
              factor: fc.anything(),
              category: fc.anything(),
              cites: fc.array(fc.constantFrom('E1', 'E9', 7)),
            }),
          ),
        })
        .map((one) => JSON.stringify(one) ?? ''),
    );
    fc.assert(
      fc.property(value, (answer) => {
        const { summary, factors } = readDraftAnswer(answer, ASKED);
        for (const { cites, text } of [...summary, ...factors]) assert.ok(cites.length > 0 && text !== '');
      }),
    );
  });
});

describe('a draft with what a model drafted', () => {
  const ANSWER = read({
    summary: [
      { sentence: 'Checkout answered 5xx from 14:03 on.', cites: ['E2'] },
      { sentence: 'The limit of 800 was passed.', cites: ['E2', 'E3'] },
    ],
    factors: [{ factor: 'Pools are sized: each for itself', category: 'technical', cites: ['E3'] }],
  });
  const context = { now: Date.parse('2026-11-20T09:00:00Z'), config: DEFAULT_CONFIG };
  const begun = draftOf(checkoutEvents());
  const written = (text: string): string =>
    applyEdits(text, draftEdits(parsePostmortem(text), ANSWER, 'Test <Model>'));

  it('has it where nobody has written, with its events beside it', () => {
    const text = written(begun);
    assert.match(
      text,
      /what ended it\.\n-->\n\n<!-- Drafted by Test Model from the events it names\. Keep, change or take out\. -->\nCheckout answered 5xx from 14:03 on\. <!-- slack:C0INC2041\/14%2D%2D03 -->\nThe limit of 800 was passed\. <!-- slack:C0INC2041\/14%2D%2D03, slack:C0INC2041\/14%2D%2D31 -->\n\n/,
    );
    const { factors, problems: broken } = parsePostmortem(text);
    assert.deepEqual(broken, []);
    assert.deepEqual(
      factors.map(({ id, fields }) => [id, fields['factor']?.value, fields['evidence']?.value]),
      [['F1', 'Pools are sized: each for itself', ['slack:C0INC2041/14--31']]],
    );
    const before = problems(parsePostmortem(begun), context).length;
    assert.equal(problems(parsePostmortem(text), context).length, before);
  });

  it('is left as it is where somebody has written', () => {
    const own = begun
      .replace('what ended it.\n-->\n', 'what ended it.\n-->\nOur own words.\n')
      .replace('```yaml contributing-factors\n', '```yaml contributing-factors\n- id: F1\n  factor: ours\n');
    assert.equal(written(own), own);
    assert.equal(written('# T\n\n## Notes\n'), '# T\n\n## Notes\n');
  });

  it('keeps the line ends of the document', () => {
    const windows = begun.replaceAll('\n', '\r\n');
    assert.doesNotMatch(written(windows), /[^\r]\n/);
  });
});
