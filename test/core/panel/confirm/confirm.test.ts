import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { draft } from '../../../../src/core/draft/draft.ts';
import { suggestDraft } from '../../../../src/core/draft/suggest/suggest-draft.ts';
import { timelineFindings } from '../../../../src/core/language/findings/timeline-findings.ts';
import { parseConfirmIntent } from '../../../../src/core/panel/confirm/confirm-protocol.ts';
import { confirmView, findLines } from '../../../../src/core/panel/confirm/confirm-view.ts';
import {
  answerOf,
  choicesOf,
  chosenUris,
  outOfOrder,
  withMark,
} from '../../../../src/webview/confirm/choices.ts';
import { asProposed, confirmedInput } from '../../../../src/core/draft/suggest/confirmed.ts';
import { checkoutEvents, SCALE } from '../../draft/suggest/support.ts';

const events = checkoutEvents();
const suggestion = suggestDraft(events, { scale: SCALE });
const INPUT = {
  zone: 'UTC',
  severities: SCALE,
  sources: [],
  templates: [{ name: 'full', label: 'Full' }],
  template: 'full',
  mayAskModel: true,
};
const view = confirmView(events, suggestion, INPUT);

describe('the page before a draft', () => {
  it('names only events that it shows, and every one that it names', () => {
    const named = [
      ...view.entries.map(({ uri }) => uri),
      ...view.impact.map(({ uri }) => uri),
      ...view.marks.flatMap(({ options }) => options.map(({ uri }) => uri)),
    ];
    assert.deepEqual(new Set(Object.keys(view.lines)), new Set(named));
    assert.deepEqual(view.severities, ['SEV-2 -> SEV-1', ...SCALE]);
  });

  it('answers with the proposals where nobody changes one, as a message that is read', () => {
    const answer = answerOf(choicesOf(view));
    const sent: unknown = JSON.parse(JSON.stringify({ type: 'create', answer }));
    const intent = parseConfirmIntent(sent);
    assert.ok(intent?.type === 'create');
    const responders = asProposed(suggestion).responders.map(({ handle, role }) => ({ handle, role }));
    assert.deepEqual(intent.answer, {
      confirmed: { ...asProposed(suggestion), responders },
      template: 'full',
      asksModel: false,
    });
  });

  it('keeps the event that a mark is taken from as an entry, and not one that was there for the mark only', () => {
    const choices = choicesOf(view);
    const { resolved = '', alerted = '' } = choices.marks;
    const moved = withMark(choices, 'resolved', alerted);
    assert.equal(moved.marks.resolved, alerted);
    assert.deepEqual(new Set(chosenUris(moved)), new Set(chosenUris(choices)));
    assert.deepEqual(new Set(chosenUris(withMark(choices, 'resolved', ''))), new Set(chosenUris(choices)));
    const found = withMark(choices, 'resolved', 'slack:C/1');
    assert.ok(chosenUris(found).includes('slack:C/1') && chosenUris(found).includes(resolved));
    assert.ok(!chosenUris(withMark(found, 'resolved', resolved)).includes('slack:C/1'));
  });

  it('says at a mark what the document would say of its order', () => {
    const lines = new Map(Object.entries(view.lines));
    const choices = choicesOf(view);
    assert.deepEqual(outOfOrder(choices, lines), new Map());
    const early = Object.values(view.lines).find(({ clock }) => clock < '13:59') ?? assert.fail('one is');
    const wrong = withMark(choices, 'resolved', early.uri);
    const said = outOfOrder(wrong, lines);
    assert.deepEqual([...said.keys()], ['resolved']);
    const { confirmed } = answerOf(wrong);
    const input = { ...confirmedInput(events, suggestion, confirmed), incidents: [] };
    const { text } = draft({ id: 'PM-2026-031', zone: 'UTC', today: '2026-11-19', ...input });
    const told = timelineFindings(parsePostmortem(text)).filter(({ code }) => code === 'timeline/mark-order');
    assert.deepEqual(
      told.map(({ message }) => message),
      [...said.values()],
    );
  });

  it('proposes to restrict what comes from a private channel, and says which', () => {
    const secret = events.map((event) =>
      event.place === '#inc-2041' ? { ...event, restricted: true } : event,
    );
    const suggested = suggestDraft(secret, { scale: SCALE });
    const shown = confirmView(secret, suggested, INPUT);
    assert.equal(shown.restricted, '#inc-2041');
    const { confirmed } = answerOf(choicesOf(shown));
    assert.equal(confirmedInput(secret, suggested, confirmed).audience, 'restricted');
    const open = { ...confirmed, restricted: false };
    assert.equal(confirmedInput(secret, suggested, open).audience, undefined);
  });

  it('asks no model about what is restricted', () => {
    const asking = { ...choicesOf(view), asksModel: true };
    assert.equal(answerOf(asking).asksModel, true);
    assert.equal(answerOf({ ...asking, restricted: true }).asksModel, false);
  });

  it('finds events by their time and words, no more than can be read', () => {
    const texts = (text: string): readonly string[] =>
      findLines(events, text, INPUT).map(({ clock, text: said }) => `${clock} ${said}`);
    assert.deepEqual(texts('14:34 rollback starts'), [
      '14:34:02 Rollback to v317 starts',
      '14:34:02 Rollback to v317 starts: checkout-api, 30 pods, surge 0, 3 at a time',
    ]);
    assert.equal(texts('').length, 40);
    assert.deepEqual(texts('nothing of the sort'), []);
  });

  it('reads any message without a throw, and gives nothing but texts', () => {
    const any = fc.anything({ withNullPrototype: true, withBigInt: true });
    const message = fc.oneof(
      any,
      fc.record({
        type: fc.constantFrom('create', 'find', 'stop', 'cancel', 'ready', 'x'),
        text: any,
        source: any,
        answer: fc.record({ confirmed: any, template: any, asksModel: any }),
      }),
      fc.record({
        type: fc.constant('create'),
        answer: fc.record({
          confirmed: fc.record({ title: any, marks: any, entries: any, responders: any, impact: any }),
        }),
      }),
    );
    fc.assert(
      fc.property(message, (sent) => {
        const intent = parseConfirmIntent(sent);
        if (intent?.type !== 'create') return;
        const { title, entries, responders, marks } = intent.answer.confirmed;
        const texts = [title, ...entries, ...responders.map(({ handle }) => handle), ...Object.values(marks)];
        assert.ok(texts.every((text) => typeof text === 'string' && text.length <= 2000));
      }),
    );
  });
});
