import { LARGEST_DOCUMENT } from '../../../../src/core/document/parse.ts';
import { readFixtures, type Fixture } from '../support/fixtures.ts';

/** Documents that no file can hold: too long, or with what a scanner of this repository would take for a token. */
export function madeFixtures(): ReadonlyMap<string, readonly Fixture[]> {
  const file = (...lines: readonly string[]): readonly Fixture[] => readFixtures(lines.join('\n'));
  return new Map([
    [
      'document/too-large',
      [
        {
          kind: 'hit',
          words: [],
          config: '',
          text: `---\n^^^ error document/too-large "This document has 4 million characters;…"\n${'a '.repeat(LARGEST_DOCUMENT / 2)}\n`,
        },
        ...file(
          '%% innocent bare',
          '---',
          'postmortem: 1',
          'id: a',
          'status: draft',
          'severity: SEV-1',
          'owner: b',
          'services: [c]',
          '---',
          'a '.repeat(1000),
        ),
      ],
    ],
    ['secret/token', file(...tokens())],
    ['secret/private-key', file(...privateKey())],
    ['secret/entropy', file(...random())],
  ]);
}

const under = (before: string, secret: string, code: string): string =>
  `${' '.repeat(before.length)}${'^'.repeat(secret.length)} error ${code} "This looks like …"`;

function tokens(): readonly string[] {
  const token = ['gh', 'p_', 'aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zAbC3D'].join('');
  const word = ['hun', 'ter2'].join('');
  return [
    '%% hit',
    `The log had ${token} in it.`,
    under('The log had ', token, 'secret/token'),
    '',
    '```sh',
    `export DB_PASSWORD=${word}`,
    under('export DB_PASSWORD=', word, 'secret/token'),
    '```',
    '',
    '```yaml timeline',
    'date: 2026-11-18',
    'zone: UTC',
    'log: |',
    `  14:03 Printed ${token}`,
    under('  14:03 Printed ', token, 'secret/token'),
    '```',
    '%% hit lean published config { levels: { "secret/*": off }, ignore: [{ files: "**", code: secret/token, reason: x }] }',
    '<!-- postmortem-ignore secret/token: it was revoked -->',
    `${'^'.repeat(55)} hint ignore/unused "secret/token can't be left out:…"`,
    '',
    `The log had ${token} in it.`,
    under('The log had ', token, 'secret/token'),
    '%% innocent',
    'Tokens begin with `ghp_`. The token expired; the password was `${DB_PASSWORD}`.',
    `Commit ${'4f9c02ab7e'.repeat(4)}, image sha256:${'4f9c02ab7e18d356'.repeat(4)}, request 550e8400-e29b-41d4-a716-446655440000.`,
  ];
}

function privateKey(): readonly string[] {
  const edge = (word: string): string => `-----${word} RSA ${['PRI', 'VATE'].join('')} KEY-----`;
  return [
    '%% hit',
    '```',
    edge('BEGIN'),
    `${'^'.repeat(edge('BEGIN').length)} error secret/private-key "This looks like a private key.…"`,
    'MIIEowIBAAKCAQEA'.repeat(4),
    edge('END'),
    '```',
    '%% innocent',
    `A file with \`${edge('BEGIN')}\` in it was in the image.`,
    '',
    '```',
    '-----BEGIN CERTIFICATE-----',
    'MIIEowIBAAKCAQEA'.repeat(4),
    '-----END CERTIFICATE-----',
    '```',
  ];
}

function random(): readonly string[] {
  const secret = ['wJ4rXUtnF3Mi', 'K7mdENGabPx9', 'fiCy8pQ2dLkWz3'].join('');
  return [
    '%% hit',
    `It printed ${secret} twice.`,
    under('It printed ', secret, 'secret/entropy'),
    '%% innocent',
    `It printed https://example.org/d/${secret} twice, and pagerduty:Q2X7ABCDE12345/R1KZ9QWERTY123.`,
    `SHA256:${secret}aB3dE is a fingerprint.`,
  ];
}
