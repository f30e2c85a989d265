import assert from 'node:assert/strict';
import prettier from 'prettier';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import { draft, type DraftInput } from '../../../src/core/draft/draft.ts';
import { resolveTemplate } from '../../../src/core/draft/resolve-template.ts';
import { allTemplates } from '../../../src/core/draft/template-choices.ts';
import { SHIPPED } from '../../../src/core/draft/templates/index.ts';
import { SECTION_SNIPPETS } from '../../../src/core/language/completion/section-snippets.ts';
import { refactorings } from '../../../src/core/language/refactor/index.ts';
import { insertEntries } from '../../../src/core/timeline/write.ts';
import { expandSnippet } from '../../support/expand-snippet.ts';

const format = (text: string): Promise<string> => prettier.format(text, { parser: 'markdown' });

/** The text with a word at every place that is to be filled in. */
const filled = (text: string, stops: readonly number[]): string =>
  applyEdits(
    text,
    stops.map((stop) => ({ span: { start: stop, end: stop }, newText: 'word' })),
  );

const BEGUN: DraftInput = {
  id: 'PM-2026-031',
  title: 'Checkout returned errors',
  zone: 'Europe/Amsterdam',
  today: '2026-11-18',
  events: [],
};
const KNOWN: DraftInput = {
  ...BEGUN,
  severity: 'SEV-2',
  kind: 'incident',
  owner: 'dana',
  services: ['checkout-api', 'orders-db'],
  responders: [
    { handle: 'dana', role: 'incident commander' },
    { handle: 'tomas', role: 'database: on call' },
  ],
  incidents: ['pagerduty:Q2X7ABCDE12345', 'slack:C0INC2041'],
  detectedBy: 'alert',
  audience: 'restricted',
};

describe('what is written for somebody is as Prettier would have it', () => {
  for (const name of SHIPPED.keys())
    for (const [input, how] of [
      [BEGUN, 'empty'],
      [KNOWN, 'with all that is known'],
    ] as const)
      it(`a draft from ${name}, ${how}, once its places are filled in`, async () => {
        const all = allTemplates(DEFAULT_CONFIG, []);
        const choice = all.find((one) => one.name === name) ?? assert.fail();
        const template = await resolveTemplate(choice, all, async () => undefined);
        const { text, stops } = draft(input, 'text' in template ? template.text : assert.fail());
        const written = filled(text, stops);
        assert.equal(await format(written), written);
      });

  for (const [name, snippet] of Object.entries(SECTION_SNIPPETS))
    it(`the section ${name}`, async () => {
      const written = expandSnippet(snippet('2026-11-18').replaceAll(/\$\{\d\}/g, 'word'), {});
      assert.equal(await format(written), written);
    });

  const { text, stops } = draft(KNOWN);
  const document = filled(text, stops);

  it('entries, and the day lines between them', async () => {
    const at = (time: string): number => Date.parse(`2026-11-${time}:00Z`);
    const entries = [
      { at: at('18T14:03'), text: 'Page: *loud* # now', sources: ['slack:C1/p1'] },
      { at: at('19T02:00'), text: 'over', sources: [], actor: 'dana', public: true },
    ];
    const written = applyEdits(document, insertEntries(parsePostmortem(document), entries) ?? []);
    assert.match(written, /\n {2}2026-11-19\n {2}03:00/);
    assert.equal(await format(written), written);
  });

  it('an action item that was made of a sentence', async () => {
    const start = document.indexOf('word');
    const offers = refactorings(parsePostmortem(document), { start, end: start + 4 }, CONTEXT);
    const offer = offers.find(({ title }) => title.startsWith('Make Action Item')) ?? assert.fail();
    const { span, newText } = offer.snippet ?? assert.fail();
    const given = newText.replaceAll(/\$\{\d\}/g, 'word').replaceAll(/\$\d/g, 'word');
    const written = applyEdits(document, [...offer.edits, { span, newText: expandSnippet(given, {}) }]);
    assert.match(written, /\n {2}action: Word\n/);
    assert.equal(await format(written), written);
  });
});

const CONTEXT = { config: DEFAULT_CONFIG, problems: [], zone: 'UTC', asked: true };
