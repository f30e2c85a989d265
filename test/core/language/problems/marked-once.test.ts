import assert from 'node:assert/strict';
import { readConfig } from '../../../../src/core/config/config.ts';
import { parsePostmortem } from '../../../../src/core/document/parse.ts';
import { problems } from '../../../../src/core/language/problems.ts';

/** The words that are marked in a sentence, each with its code and level. */
function marks(sentence: string, { config = '', optIn = false } = {}): readonly string[] {
  const text = `---\npostmortem: 1\nstatus: in_review\n---\n\n${sentence}\n`;
  return problems(parsePostmortem(text), { now: 0, config: readConfig(config).config, optIn })
    .filter(({ code }) => /^(?:blame|ignore)\/|^action\/people/.test(code))
    .map(({ code, level, span }) => `${text.slice(span.start, span.end)}: ${code} ${level}`);
}

describe('words that several wording rules mark', () => {
  it('are marked once, as loud as the loudest', () => {
    assert.deepEqual(marks('The storage team was asleep at the wheel.'), [
      'The storage team was asleep: blame/team-blame warning',
    ]);
    assert.deepEqual(marks('Support says that they did not bother to tell.'), [
      'they did not bother: blame/mind-reading warning',
    ]);
  });

  it('are marked apart where they are apart', () => {
    assert.equal(marks('Naturally, the page was muted, and the reviewer forgot to look.').length, 2);
  });

  it('are marked by another rule where one is off', () => {
    assert.deepEqual(
      marks('The storage team was asleep at the wheel.', { config: 'levels: { blame/team-blame: off }' }),
      ['asleep at the wheel: blame/omission warning'],
    );
  });

  it('are not made quieter by a rule that somebody made quiet', () => {
    assert.deepEqual(
      marks('The storage team was asleep at the wheel.', { config: 'levels: { blame/team-blame: hint }' }),
      ['asleep at the wheel: blame/omission warning'],
    );
  });

  it('have nothing else to say once they are left out with a reason', () => {
    assert.deepEqual(
      marks('<!-- postmortem-ignore blame/team-blame: quoted -->\nThe storage team was asleep at the wheel.'),
      [],
    );
  });

  it('are told by the rule for actions where they are one', () => {
    const action = (config = ''): readonly string[] =>
      marks('```yaml action-items\n- id: A1\n  action: Remind all engineers to check the host\n```', {
        config,
      });
    assert.deepEqual(action(), ['Remind all engineers to: action/people warning']);
    assert.deepEqual(action('levels: { action/people: off }'), [
      'Remind all engineers to: blame/punitive warning',
    ]);
    assert.deepEqual(marks('We will remind all engineers to check the host.'), [
      'remind all engineers to: blame/punitive warning',
    ]);
  });

  it('are marked beside what only tools see', () => {
    assert.deepEqual(marks('I should have known better.', { optIn: true }).toSorted(), [
      'I should have known better: blame/self-blame information',
      'I should have known: blame/counterfactual warning',
    ]);
    assert.equal(marks('I should have known better.').length, 1);
  });
});
