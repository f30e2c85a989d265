import assert from 'node:assert/strict';
import { publicVersion } from '../../../../src/core/publish/public/public-version.ts';
import { allMarked, config, examples } from './support/examples.ts';
import { KINDS, picker, random, secretOf, SHAPES, spotsIn } from './support/planted.ts';

const SEED = Number(process.env['POSTMORTEM_SEED'] ?? 8);
const COUNT = 500;
const NEVER = {
  ...config.public,
  names: ['Quentin Vandermeer', 'Quentin', 'Globex'],
  hosts: ['ops.acme.net'],
};
const setting = { config: { public: NEVER } };

/** As a reader of the page has it: without the signs of Markdown, in lower case and without blanks. */
const read = (text: string): string =>
  decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/gi, '%25'))
    .replace(/[\\*_`\u200B\s]/g, '')
    .toLowerCase();

interface Planting {
  readonly told: string;
  readonly text: string;
  readonly secret: string;
  readonly isMarked: boolean;
}

function plantings(): readonly Planting[] {
  const next = random(SEED);
  const pick = picker(next);
  const marked = examples.map(({ name, text }) => ({ name, text: allMarked(text, 'mark') }));
  return Array.from({ length: COUNT }, (_, index) => {
    const isMarked = index % 2 === 1;
    const { name, text } = pick(isMarked ? marked : examples);
    const kind = KINDS[index % KINDS.length] ?? 'random';
    const shape = pick(Object.keys(SHAPES));
    const spot = pick(spotsIn(text));
    const secret = secretOf(kind, next);
    const planted = spot.plant((SHAPES[shape] ?? String)(secret));
    return {
      told: `${index}: ${kind} (${shape}) in ${spot.where} of ${name}${isMarked ? ', all marked' : ''}: ${secret}`,
      text: planted,
      secret,
      isMarked,
    };
  });
}

describe('planted secrets and personal data', () => {
  const planted = plantings().map((one) => ({ ...one, version: publicVersion(one.text, setting) }));

  it(`never leave: ${COUNT} of them, with seed ${SEED}`, () => {
    const leaving = planted.filter(
      ({ version, secret }) => version.leaks.length === 0 && read(version.markdown).includes(read(secret)),
    );
    assert.deepEqual(
      leaving.map(({ told }) => told),
      [],
    );
  });

  it('are told where they would have left, and stay behind where nothing is marked', () => {
    const would = planted.filter(({ version, secret }) => read(version.markdown).includes(read(secret)));
    assert.ok(would.length > 60, `${would.length} would have left`);
    const missed = would.filter(
      ({ version, text, secret }) =>
        !version.leaks.some(({ span }) => {
          const around = read(text.slice(Math.max(0, span.start - 60), span.end + 60));
          return around.includes(read(secret).slice(0, 4)) || span.end - span.start > 40;
        }),
    );
    assert.deepEqual(
      missed.map(({ told }) => told),
      [],
    );
    assert.ok(planted.filter(({ version }) => version.leaks.length === 0).length > 100);
  });
});

describe('a secret that is broken over two lines', () => {
  const token = `ghp_${'16C7e42F292c69'}\n${'12E7710c838347Ae178B4a'}`;
  const head = '---\npostmortem: 1\n---\n\n# T\n\n';
  const codes = (text: string): readonly string[] =>
    publicVersion(head + text, { config }).leaks.map(({ code }) => code);

  it('is still one', () => {
    assert.deepEqual(codes(`<!-- postmortem-public -->\nThe token ${token} was in it.\n`), ['secret/token']);
    assert.deepEqual(codes(`<!-- postmortem-public -->\n- The token ${token.replace('\n', '\n  ')}.\n`), [
      'secret/token',
    ]);
  });

  it('is not made of words that stand side by side', () => {
    const words = 'The hosts checkout-api2 orders-db3 and release-2026-11 build2026 came back.';
    assert.deepEqual(codes(`<!-- postmortem-public -->\n${words}\n`), []);
  });
});

describe('people of the document', () => {
  const RESPONDERS =
    'responders: { dana: lead of the night, tomas.k: checkout on-call, ana-maria: database on-call, lee_wong: network on-call, mark: support lead, waf: firewall team }';
  const versionOf = (words: string): ReturnType<typeof publicVersion> =>
    publicVersion(
      `---\npostmortem: 1\nid: PM-1\nowner: jose\u0301\n${RESPONDERS}\n---\n\n# T\n\n<!-- postmortem-public -->\n${words}\n`,
      { config },
    );

  for (const name of [
    'DANA',
    'unread@dana',
    'Ana-Maria',
    'Ana Maria',
    'ANA-MARIA',
    'Tomas K',
    'Tomas',
    'TOMAS.K',
    'Lee Wong',
    'Lee_Wong',
    'Jos\u00E9',
    'JOS\u00C9',
  ])
    it(`are known as ${name}`, () => {
      const { leaks, markdown } = versionOf(`Then ${name} restarted it.`);
      assert.ok(
        leaks.some(({ code }) => code === 'public/name'),
        markdown,
      );
    });

  it('have their roles where they can be replaced, and are not seen in other words', () => {
    const { leaks, markdown } = versionOf(
      'Then dana and ana-maria mark a Danaid, bandana, the WAF and k as done.',
    );
    assert.deepEqual(leaks, []);
    assert.match(markdown, /the lead of the night and the database on-call mark a Danaid/);
  });
});

describe('the clean examples', () => {
  for (const { name, text } of examples)
    it(`raise no alarm: ${name}`, () => assert.deepEqual(publicVersion(text, { config }).leaks, []));
});

describe('without any mark', () => {
  for (const { name, text } of examples)
    it(`nothing is left but the frame: ${name}`, () => {
      const bare = allMarked(text, 'unmark').replace(/^public_title: .*\n/m, '');
      const version = publicVersion(bare, { config });
      assert.equal(version.markdown, '# Incident report\n');
      assert.deepEqual([version.leaks, version.has], [[], { words: false, summary: false }]);
    });
});
