import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { respondersIn, type Responder } from '../../../src/core/draft/responders.ts';
import { statedRoles } from '../../../src/core/draft/stated-roles.ts';
import { readPasted } from '../../../src/core/timeline/paste.ts';
import { assertInProportion } from '../../support/in-proportion.ts';

const folder = fileURLToPath(new URL('responders/', import.meta.url));

const drawn = ({ handle, role, name, reason }: Responder): string =>
  `${handle}: ${role ?? '?'} (${name}; ${reason})`;

describe('the responders of a pasted chat', () => {
  for (const file of readdirSync(folder))
    it(file, () => {
      const [, date = '', held = '', expected = ''] =
        /^date: (.*)\n--- clipboard\n([^]*?)--- responders\n([^]*)$/.exec(
          readFileSync(`${folder}${file}`, 'utf8'),
        ) ?? [];
      const { events } = readPasted(held, { date, zone: 'UTC' });
      assert.equal(respondersIn(events).map(drawn).join('\n'), expected.trimEnd());
    });
});

describe('a stated role', () => {
  const said = (text: string): readonly string[] =>
    statedRoles(text).map(({ name, role }) => `${name ?? 'I'}: ${role}`);

  for (const [text, ...expected] of [
    ["I'm IC", 'I: incident commander'],
    ['I’ll take incident command', 'I: incident commander'],
    ['ok I have comms', 'I: communications'],
    ['I am the database on call.', 'I: database on-call'],
    ['Taking over as IC now', 'I: incident commander'],
    ['IC here', 'I: incident commander'],
    ['Responder added: database on-call', 'I: database on-call'],
    ['@dana.reyes is now the incident commander', 'dana.reyes: incident commander'],
    ['Incident Commander: Dana Reyes, Scribe: Lin', 'Dana Reyes: incident commander', 'Lin: scribe'],
    ['We need an incident commander'],
    ['Is Dana IC?'],
    ['Dana is not IC'],
    ['I have commander keen installed'],
    ['I was on call'],
    ['the IC decides'],
    ['it is on call'],
    ['IC: who'],
    ['incident command center is open'],
  ] as const)
    it(`${JSON.stringify(text)} → ${expected.join(', ') || 'none'}`, () => {
      assert.deepEqual(said(text), expected);
    });

  it('is read in time of any text', () => {
    const words = ['I', ' am ', 'IC', ': ', 'Dana', ' is ', 'on-call', '@', 'a ', '.', ',', '-', '?'];
    const read = (text: string): void => {
      for (const { role, said: stated } of statedRoles(text)) assert.ok(role !== '' && stated !== '');
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 400 }), (parts) => read(parts.join(''))),
    );
    for (const first of words)
      for (const second of words) assertInProportion((count) => read((first + second).repeat(count)), 200);
  });
});
