import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { insinuation } from '../../../../src/core/language/rules/blame-insinuation.ts';
import { labelled, check } from './support.ts';

const said = (text: string): readonly string[] =>
  [...insinuation.check(parsePostmortem(`${text}\n`), { now: 0, config: { levels: {} } })].map(
    ({ message }) => message,
  );

const MEANT = 'There was always somebody who knew it, and it was never the one with the phone.';

describe('A sentence that sounds as if somebody were meant', () => {
  it('is asked about, with the words that weigh most', () =>
    assert.deepEqual(said(MEANT), [
      'This names no part of the system, and "There", "somebody", "one" may sound as if somebody were meant. Would somebody who was there put it the same way, and what would they add?',
    ]));

  it('is not where it names a part of the system or a number', () => {
    assert.deepEqual(said(MEANT.replace('phone', 'database')), []);
    assert.deepEqual(said(MEANT.replace('phone', '2 phones')), []);
  });

  it('is none in a timeline, a chat, a quotation and a heading', () => {
    assert.deepEqual(said(`14:03 ${MEANT}`), []);
    assert.deepEqual(said(`[14:03] sam: ${MEANT}`), []);
    assert.deepEqual(said(`> ${MEANT}`), []);
    assert.deepEqual(said(`## ${MEANT}`), []);
  });

  it('is shown to those alone who ask for it', () => assert.equal(insinuation.optIn, true));

  it('is left to the other rules where they find something', () => {
    const all = labelled('sentences.jsonl').filter(({ text }) => check(`${text}\n`).length > 0);
    assert.ok(all.length > 100);
    assert.deepEqual(
      all.flatMap(({ text }) => said(text)),
      [],
    );
  });

  it('is hardly ever an ordinary one', () => {
    const names = ['neutral', 'ordinary', 'fourth-ordinary', 'sixth-ordinary', 'eleventh-ordinary'];
    const marked = names.flatMap((name) => labelled(`${name}.jsonl`)).flatMap(({ text }) => said(text));
    assert.ok(marked.length <= 3, marked.join('\n'));
  });
});
