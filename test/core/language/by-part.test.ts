import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../../src/core/config/config.ts';
import { applyEdits } from '../../../src/core/document/edit.ts';
import type { Finding } from '../../../src/core/document/finding.ts';
import { parsePostmortem } from '../../../src/core/document/parse.ts';
import type { PlacedPart, Postmortem } from '../../../src/core/document/postmortem.ts';
import { readParts } from '../../../src/core/language/by-part.ts';
import { movedFinding } from '../../../src/core/document/placed.ts';
import { classOf, isFixed } from '../../../src/core/language/loudness.ts';
import { problems, problemsAt, wordingProblems, type Problem } from '../../../src/core/language/problems.ts';
import { RULES } from '../../../src/core/language/rules/index.ts';
import { keyFindings, sectionFindings } from '../../../src/core/language/findings/section-findings.ts';
import { secretFindings } from '../../../src/core/language/findings/secret-findings.ts';
import { peopleOf } from '../../../src/core/language/wording/people.ts';
import { keyTraps, yamlTraps } from '../../../src/core/language/findings/yaml-traps.ts';
import { touches } from '../../../src/core/document/span.ts';
import { unitAt } from '../../../src/core/language/waiting.ts';
import { anyDocument, longDocument, snippet } from '../document/support/documents.ts';
import { readInOne } from '../document/support/told.ts';
import { cases } from '../../support/cases.ts';

const TOKEN = ['gh', 'p_', 'aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zAbC3D'].join('');
const SAID = fc.constantFrom(
  'Dana should have noticed. ',
  'It was human error.\n\n',
  `token ${TOKEN}\n`,
  ` ${TOKEN}`,
  'password=h4nter2x',
  '://a:bcd1@e.dev',
  '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n\nabc\n-----END RSA PRIVATE KEY-----\n',
  'owner: sam\n',
  '  14:09 sam forgot it @sam\n',
  '<!-- postmortem-ignore blame/*: said so -->\n',
  'mail@example.org ',
);
const edits = fc.array(fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 20 }), fc.oneof(snippet, SAID)), {
  minLength: 1,
  maxLength: 5,
});

/** Thousands of documents are read from scratch. */
const MINUTES = 240_000;

const CONTEXT = { now: Date.parse('2026-11-25T12:00:00Z'), config: DEFAULT_CONFIG, draft: 'full' } as const;
/** What is told of a text without those that wait, each asked of the whole. */
function waiting(text: string, { caret }: { readonly caret: number }): readonly Problem[] {
  const postmortem = parsePostmortem(text);
  const isWaiting = ({ code, span }: Problem): boolean =>
    !isFixed(code) &&
    (text.trim() === '' || (WAITS.includes(classOf(code)) && touches(unitAt(postmortem, span), caret)));
  return told(text).filter((one) => !isWaiting(one));
}
const WAITS = ['wording', 'missing', 'open', 'action'];

const told = (text: string): readonly Problem[] => problems(parsePostmortem(text), CONTEXT);

describe('problems found part by part', () => {
  it('are after an edit of a document of many parts what they are from scratch', () =>
    fc.assert(
      fc.property(longDocument, edits, (text, changes) => {
        let postmortem = parsePostmortem(text);
        for (const [at, length, newText] of changes) {
          const start = Math.floor((at / 1000) * (postmortem.text.length + 1));
          const edit = { span: { start, end: Math.min(postmortem.text.length, start + length) }, newText };
          const after = applyEdits(postmortem.text, [edit]);
          postmortem = parsePostmortem(after, { postmortem, edit });
          assert.deepEqual(problems(postmortem, CONTEXT), told(after), JSON.stringify(after));
        }
      }),
      { numRuns: cases(12) },
    )).timeout(MINUTES);

  it('are after an edit what they are from scratch', () =>
    fc.assert(
      fc.property(anyDocument, edits, (text, changes) => {
        let postmortem = parsePostmortem(text);
        for (const [at, length, newText] of changes) {
          const start = Math.floor((at / 1000) * (postmortem.text.length + 1));
          const edit = { span: { start, end: Math.min(postmortem.text.length, start + length) }, newText };
          const after = applyEdits(postmortem.text, [edit]);
          postmortem = parsePostmortem(after, { postmortem, edit });
          assert.deepEqual(problems(postmortem, CONTEXT), told(after), JSON.stringify(after));
          // Asked by turns of another status, and while somebody types: what is kept for the one is not the other's.
          const writing = { ...CONTEXT, caret: start + newText.length };
          assert.deepEqual(
            problemsAt(postmortem, writing, 'published'),
            problemsAt(parsePostmortem(after), writing, 'published'),
          );
          assert.deepEqual(problems(postmortem, writing), waiting(after, writing), JSON.stringify(after));
        }
      }),
      { numRuns: cases(150) },
    )).timeout(MINUTES);

  it('are of plain Markdown after an edit what they are from scratch', () =>
    fc.assert(
      fc.property(anyDocument, edits, (text, changes) => {
        let postmortem = parsePostmortem(text);
        for (const [at, length, newText] of changes) {
          const start = Math.floor((at / 1000) * (postmortem.text.length + 1));
          const edit = { span: { start, end: Math.min(postmortem.text.length, start + length) }, newText };
          const after = applyEdits(postmortem.text, [edit]);
          postmortem = parsePostmortem(after, { postmortem, edit });
          const fresh = parsePostmortem(after);
          assert.deepEqual(wordingProblems(postmortem, CONTEXT), wordingProblems(fresh, CONTEXT), after);
        }
      }),
      { numRuns: cases(50) },
    ));

  it('wait for the caret in a part as they do in the whole', () =>
    fc.assert(
      fc.property(anyDocument, fc.nat({ max: 1000 }), (text, at) => {
        const caret = Math.round((at / 1000) * text.length);
        assert.deepEqual(
          problems(parsePostmortem(text), { ...CONTEXT, caret }),
          waiting(text, { ...CONTEXT, caret }),
          JSON.stringify([text, caret]),
        );
      }),
      { numRuns: cases(200) },
    ));

  it('miss no secret that a look at the whole finds', () =>
    fc.assert(
      fc.property(anyDocument, fc.array(fc.tuple(fc.nat({ max: 999 }), SAID)), (text, said) => {
        const whole = said.reduce((now, [at, newText]) => {
          const start = Math.floor((at / 1000) * (now.length + 1));
          return applyEdits(now, [{ span: { start, end: start }, newText }]);
        }, text);
        const inParts = told(whole).filter(({ code }) => /^(?:secret|personal)\//.test(code));
        assert.deepEqual(spansOf(inParts), spansOf(secretFindings(whole, false)), JSON.stringify(whole));
      }),
      { numRuns: cases(300) },
    ));

  it('are the traps of YAML and the wordings that a look at the whole finds', () =>
    fc.assert(
      fc.property(anyDocument, (text) => {
        const postmortem = parsePostmortem(text);
        const people = peopleOf(postmortem);
        const wording = (one: Postmortem): readonly Finding[] =>
          RULES.filter(({ byPart }) => byPart).flatMap((rule) => [
            ...rule.check(one, { ...CONTEXT, people }),
          ]);
        const inParts = (
          parts: readonly PlacedPart[],
          find: (alone: Postmortem) => readonly Finding[],
        ): readonly Finding[] =>
          parts.flatMap(({ alone, start }) => find(alone).map((one) => movedFinding(one, start)));
        assert.deepEqual(
          sorted(inParts(readParts(postmortem), wording)),
          sorted(wording(postmortem)),
          JSON.stringify(text),
        );
        if (postmortem.sections.some(({ broken }) => broken)) return;
        assert.deepEqual(
          sorted([...inParts(postmortem.parts, yamlTraps), ...keyTraps(postmortem)]),
          sorted(yamlTraps(postmortem)),
          JSON.stringify(text),
        );
      }),
      { numRuns: cases(300) },
    ));

  it('are of a section in pieces what its schema says of it in one', () =>
    fc.assert(
      fc.property(anyDocument, (text) => {
        const postmortem = parsePostmortem(text);
        const inParts = readParts(postmortem).flatMap(({ alone, start }) =>
          sectionFindings(alone, DEFAULT_CONFIG).map((one) => movedFinding(one, start)),
        );
        const sections = postmortem.sections.map((one) => readInOne(postmortem, one).section);
        if (sections.some(({ broken }) => broken)) return;
        const { timeline } = postmortem;
        const section = sections.find(({ name }) => name === 'timeline');
        const inOne = Object.create(postmortem, {
          sections: { value: sections },
          timeline: { value: timeline && section && { ...timeline, section, entries: timeline.entries } },
        }) as Postmortem;
        assert.deepEqual(
          sorted([...inParts, ...keyFindings(postmortem, DEFAULT_CONFIG)]),
          sorted(sectionFindings(inOne, DEFAULT_CONFIG)),
          JSON.stringify(text),
        );
      }),
      { numRuns: cases(300) },
    ));
});

const spansOf = (findings: readonly Finding[]): readonly unknown[] =>
  sorted(findings).map(({ code, span }) => ({ code, ...span }));

const sorted = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (a, b) =>
      a.span.start - b.span.start || a.code.localeCompare(b.code) || a.message.localeCompare(b.message),
  );
