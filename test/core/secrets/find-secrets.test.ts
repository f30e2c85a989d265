import assert from 'node:assert/strict';
import { cpuUsage } from 'node:process';
import fc from 'fast-check';
import { cases } from '../../support/cases.ts';
import { findSecrets, type Secret } from '../../../src/core/secrets/find-secrets.ts';

// Nothing here may look like a real token to whoever scans this repository: each is put together when the test runs.
const SIGNS = 'aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zAbC3De6Gh9Jk2Mn5Pq8Rs1Tu4Vw7Xy0Z';
const signs = (count: number, of = SIGNS): string => of.repeat(Math.ceil(count / of.length)).slice(0, count);
const hex = (count: number): string => signs(count, '4f9c02ab7e18d35670bc9a1e');
const upper = (count: number): string => signs(count, 'Q7R2TZ4XK5WL6MNP');
const token = (...parts: readonly string[]): string => parts.join('');

const TOKENS: readonly (readonly [what: string, token: string])[] = [
  ['an AWS access key', token('AK', 'IA', upper(16))],
  ['an AWS access key', token('AS', 'IA', upper(16))],
  ['a GitHub token', token('gh', 'p_', signs(36))],
  ['a GitHub token', token('gh', 's_', signs(36))],
  ['a GitHub token', token('github', '_pat_', signs(22), '_', signs(59))],
  ['a GitLab token', token('gl', 'pat-', signs(20))],
  ['a GitLab token', token('gl', 'rt-', signs(20))],
  ['a Slack token', token('xo', 'xb-', '2041795014', '-4417950146006-', signs(24))],
  ['a Slack token', token('xa', 'pp-', '1-A0INC2041-', signs(30))],
  ['a Slack webhook', token('hooks.', 'slack.com', '/services/T0AC', 'ME204/B0INC2041/', signs(24))],
  ['a Stripe key', token('sk', '_live_', signs(24))],
  ['a Stripe key', token('rk', '_test_', signs(24))],
  ['a Stripe key', token('wh', 'sec_', signs(32))],
  ['a Google API key', token('AI', 'za', signs(35))],
  ['a Google OAuth secret', token('GOC', 'SPX-', signs(28))],
  ['a JSON Web Token', token('ey', 'J', signs(24), '.ey', 'J', signs(60), '.', signs(43))],
  ['a PagerDuty token', token('pd', 'us+_0XBP_', signs(32))],
  ['an Atlassian token', token('ATA', 'TT3x', signs(180), '=', upper(8))],
  ['an npm token', token('np', 'm_', signs(36))],
  ['a PyPI token', token('py', 'pi-AgE', signs(80))],
  ['a SendGrid key', token('S', 'G.', signs(22), '.', signs(43))],
  ['a Twilio key', token('S', 'K', hex(32))],
  ['a Linear key', token('lin', '_api_', signs(40))],
  ['an Asana token', token('1/', '1204417950146006', ':', hex(32))],
  ['an OpenAI key', token('sk', '-proj-', signs(60))],
  ['an Anthropic key', token('sk', '-ant-', 'api03-', signs(93))],
  ['a Hugging Face token', token('h', 'f_', signs(34))],
  ['a DigitalOcean token', token('do', 'p_v1_', hex(64))],
  ['a Shopify token', token('sh', 'pat_', hex(32))],
  ['a Vault token', token('hv', 's.', signs(90))],
  ['a Doppler token', token('d', 'p.pt.', signs(43))],
  ['a New Relic key', token('NR', 'AK-', upper(27))],
  ['a Grafana token', token('gl', 'sa_', signs(32), '_', hex(8))],
  ['a Sentry token', token('sn', 'trys_', signs(64))],
  ['a Databricks token', token('da', 'pi', hex(32))],
  ['a Mailgun key', token('ke', 'y-', hex(32))],
  ['an age key', token('AGE-SECRET', '-KEY-1', upper(58))],
  ['a Telegram bot token', token('2041795014', ':A', 'A', signs(33))],
];

const told = (text: string): readonly string[] =>
  findSecrets(text).map(({ kind, what, start, end }) => `${kind}: ${what}: ${text.slice(start, end)}`);

describe('tokens', () => {
  for (const [what, secret] of TOKENS) {
    it(`${what}, ${secret.slice(0, 4)}… of ${secret.length}, wherever it stands`, () => {
      for (const around of [
        (one: string) => one,
        (one: string) => `We found ${one}, and changed it.`,
        (one: string) => `  14:03 Printed "${one}" to the log`,
        (one: string) => `\`\`\`sh\nexport X=${one}\n\`\`\``,
        (one: string) => `[link](https://example.org/?x=${one})`,
        (one: string) => `(${one})`,
      ]) {
        assert.deepEqual(told(around(secret)), [`token: ${what}: ${secret}`], around('…'));
      }
    });
  }

  it('is none where it only shows what one looks like', () => {
    for (const text of [
      token('gh', 'p_', 'x'.repeat(36)),
      token('AK', 'IA', 'IOSFODNN7', 'EXAMPLE'),
      token('sk', '_live_', '0'.repeat(24)),
      'Tokens begin with ghp_, github_pat_, glpat-, xoxb- or AKIA.',
      token('gl', 'pat-', '[20 signs]'),
      'npm_config_registry=https://registry.example.com/npm_lifecycle_event',
      'the skip_live_reload_for_large_files flag',
    ]) {
      assert.deepEqual(told(text), [], text);
    }
  });

  it('is a password within an address, and only that part', () => {
    for (const [before, secret, after] of [
      ['postgres://app:', token('hun', 'ter2'), '@orders-db.internal:5432/orders'],
      ['https://bot:', token('s3cr', 'et!x'), '@git.acme.dev/checkout.git'],
      ['mongodb+srv://svc:', token('p4ss', 'w0rd9'), '@cluster0.acme.mongodb.net/x'],
      ['redis://:', token('q8w7', 'e6r5'), '@cache:6379/0'],
      ['amqps://orders:', token('Kj8', 'dLq2'), '@mq.acme.dev/vhost'],
    ] as const) {
      assert.deepEqual(told(`${before}${secret}${after}`), [`token: a password in an address: ${secret}`]);
    }
    for (const text of [
      'https://acme.dev:8443/@handle',
      'postgres://app@orders-db:5432/orders',
      'postgres://app:${PASSWORD}@orders-db/orders',
      'postgres://app:***@orders-db/orders',
      'https://user:<password>@host',
      'ssh://git@github.com:22/acme/checkout.git',
      'https://medium.com/@acme/postmortem-2041',
    ]) {
      assert.deepEqual(told(text), [], text);
    }
  });
});

describe('what a name says to be secret', () => {
  const hits: readonly (readonly [before: string, secret: string, after: string])[] = [
    ['DB_PASSWORD=', token('hunter', '2'), ''],
    ['psql "host=db password=', token('Corr3ct', 'Horse'), ' user=app"'],
    ['Server=db;User Id=sa;Password=', token('P@ss', 'w0rd9'), ';Database=orders'],
    ['use password=', token('Tr0ub4dor', '&3xx'), ' instead'],
    ['https://host/?password=', token('Tr0ub4', 'dor3'), '&mode=fast'],
    ['password: ', token('tr0ub4d', 'or3'), ''],
    ["api_key: '", token('aB3dE6', 'gH9jK2mN5pQ8'), "'"],
    ['DD_API_KEY=', hex(32), ''],
    ['dd-application-key: ', hex(40), ''],
    ['"routing_key": "', hex(32), '"'],
    ['TWILIO_AUTH_TOKEN=', hex(32), ''],
    ['Authorization: Bearer ', token('aB3dE6gH', '9jK2mN5pQ8'), ''],
    ['Authorization: Basic ', token('Y2hlY2', 'tvdXQ6aHVudGVyMg=='), ''],
    ['https://acme.dev/hook?x=1&token=', token('aB3dE6gH', '9jK2mN5pQ8'), '&y=2'],
    ['AWS_SECRET_ACCESS_KEY=', token('wJ4rXU', 'tnF3Mi/K7mdE', 'NG/bPx9fiC', 'y8pQ2dLkWz3'), ''],
  ];
  for (const [before, secret, after] of hits) {
    it(`${before}…`, () => {
      const found = findSecrets(`${before}${secret}${after}`);
      assert.deepEqual(
        found.map(({ start, end }) => [start, end]),
        [[before.length, before.length + secret.length]],
      );
      assert.equal(found[0]?.kind, 'token');
    });
  }

  it('is found behind each name, in quotes or not, however it is assigned', () => {
    const value = signs(32);
    for (const name of [
      'password',
      'passwd',
      'passphrase',
      'pwd',
      'secret',
      'token',
      'credential',
      'credentials',
      'api_key',
      'AppKey',
      'private-key',
      'signature',
      'sig',
      'bearer',
    ])
      for (const quote of ['', '"', "'"])
        for (const sign of ['=', ':', ' = ', '   :', '\t=>  ']) {
          const text = `let ${quote}${name}${quote}${sign}${value}`;
          assert.deepEqual(
            findSecrets(text).map(({ start, end }) => text.slice(start, end)),
            [value],
            text,
          );
        }
  });

  it('is none where nothing secret follows', () => {
    for (const text of [
      'The token expired at 13:56.',
      'token: expired',
      'secret: rotated by hand after the incident',
      'password: none of the logs contain one',
      'password=$DB_PASSWORD',
      'password=${{ secrets.DB_PASSWORD }}',
      'password=<redacted>',
      'password=******',
      'password=os.environ["DB_PASSWORD"]',
      'api_key=get_key("datadog")',
      'secret=vault:kv/checkout/orders-db',
      'token=REDACTED',
      'access_key: see 1Password',
      'key: value',
      'key=checkout-api-production-eu-west-1',
      'cache key: orders:2026-11-18:page:42',
      'The bearer of bad news was dashboard-v2-2026.',
      'secretName: checkout-orders-db-credentials',
      'imagePullSecret: registry-acme-2026',
      'signature: verify(order, key)',
      'max_tokens=40000',
      'idempotency_key: PM-2026-031/A1',
    ]) {
      assert.deepEqual(told(text), [], text);
    }
  });
});

describe('private keys', () => {
  const key = (label: string, rows = 3): string =>
    [
      `-----BEGIN ${label}-----`,
      ...Array.from({ length: rows }, () => signs(64)),
      `-----END ${label}-----`,
    ].join('\n');

  for (const label of [
    'RSA PRIVATE KEY',
    'PRIVATE KEY',
    'EC PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
    'PGP PRIVATE KEY BLOCK',
  ]) {
    it(`${label}, told once and as a whole`, () => {
      const text = `a\n${key(label)}\nb`;
      assert.deepEqual(told(text), [`private-key: a private key: ${key(label)}`]);
    });
  }

  it('that nothing ends, by its first line', () => {
    const text = key('PRIVATE KEY').split('\n').slice(0, 2).join('\n');
    assert.deepEqual(told(text)[0], 'private-key: a private key: -----BEGIN PRIVATE KEY-----');
  });

  it('are not certificates, public keys and signatures, nor sentences about keys', () => {
    for (const text of [
      key('CERTIFICATE'),
      key('PUBLIC KEY'),
      key('RSA PUBLIC KEY'),
      key('CERTIFICATE REQUEST'),
      key('PGP SIGNATURE'),
      'A file that begins with -----BEGIN RSA PRIVATE KEY----- was in the image.',
      '-----BEGIN PRIVATE KEY-----\n[left out]\n-----END PRIVATE KEY-----',
    ]) {
      assert.deepEqual(told(text), [], text);
    }
  });
});

describe('what looks random', () => {
  for (const secret of [
    token('wJ4rXU', 'tnF3Mi+K7mdE', 'NGabPx9fiC', 'y8pQ2dLkWz3'),
    token('tU7k', 'Q2wE9rT4yU6iO1pA3sD5f'),
    token('9fKx2L', 'mQ7_vB4nZ-c8Tj1Rw5YpH3s'),
  ]) {
    it(`${secret.slice(0, 3)}… of ${secret.length}`, () => {
      assert.deepEqual(told(`It printed ${secret} twice.`), [`entropy: a key or password: ${secret}`]);
    });
  }

  it('is none where it is meant to be shown', () => {
    const base64 = (text: string): string => Buffer.from(text).toString('base64');
    for (const text of [
      `commit ${hex(40)}`,
      `sha256:${hex(64)}`,
      `registry.acme.dev/checkout@sha256:${hex(64)}`,
      `md5 ${hex(32)}`,
      hex(64).toUpperCase(),
      '550e8400-e29b-41d4-a716-446655440000',
      '550E8400-E29B-41D4-A716-446655440000',
      'pagerduty:Q2X7ABCDE12345/R1KZ9QWERTY123',
      'slack:C0INC2041/p1795014600000900',
      `trace ${hex(32)} span ${hex(16)}`,
      `traceparent: 00-${hex(32)}-${hex(16)}-01`,
      'trace_id=7391824650918273645',
      `integrity: sha512-${signs(86)}==`,
      `SHA256:${signs(43)}`,
      `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB${signs(120)}`,
      `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA${signs(43)}`,
      `data:image/png;base64,${signs(120)}`,
      `data:image/png;base64,${signs(1200)}`,
      base64('Checkout returned errors for 47 minutes'),
      base64('{"order":18400,"state":"refused"}'),
      `https://docs.google.com/document/d/${signs(44)}/edit`,
      `https://metrics.acme.dev/d/${signs(26)}?from=1795014600000`,
      'checkout-api-7d9f8b6c5d-x2x9k',
      'KubernetesClusterAutoscalerNodeGroupScaleDownFailed2026',
      'src/core/language/TimelineFindings/OrderOfTimes/V2Test41.ts',
      'CHECKOUT_API_CONNECTION_POOL_SIZE_PER_POD_2026',
      'arn:aws:iam::204179501460:role/CheckoutApiProductionDeployRole',
      'com.acme.checkout.orders.OrderServiceImpl$$EnhancerBySpringCGLIB',
      '2026-11-18T14:03:12.482Z/2026-11-18T15:10:00.000Z',
      'Release-2026.11.18-Build-4471-Checkout-Api-Canary',
      'x'.repeat(40),
    ]) {
      assert.deepEqual(told(text), [], text);
    }
  });
});

describe('personal data', () => {
  it('is an address or a number of a person', () => {
    assert.deepEqual(told('Mail dana.reyes@acme.dev, or call +31 6 1234 5678.'), [
      'email: an e-mail address: dana.reyes@acme.dev',
      'phone: a telephone number: +31 6 1234 5678',
    ]);
    assert.deepEqual(told('+1 (415) 867-5309'), ['phone: a telephone number: +1 (415) 867-5309']);
  });

  it('is neither a mailbox of a role nor something else with those signs', () => {
    for (const text of [
      'support@acme.dev',
      'checkout-oncall@acme.dev',
      'noreply@github.com',
      'dana@example.com',
      'git@github.com:acme/checkout.git',
      'ssh deploy@orders-db.internal:/var',
      'deploy.yaml@4f2c',
      'Paged @tomas about it',
      'checkout-api@2.14.1',
      '+1 (555) 555-0142',
      '+12 % of requests',
      'from +3 to +1200000000 requests',
      '2026-11-18T14:03:12+01:00',
      '14:03 x +public <https://a.dev>',
      'T+00:12:30',
      'offset +0530',
    ]) {
      assert.deepEqual(told(text), [], text);
    }
  });
});

describe('findSecrets', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ' ',
      '\n',
      '@',
      '+31 6 12345678',
      'password=',
      'token: ',
      '://a:',
      '@b.dev',
      '-----BEGIN PRIVATE KEY-----\n',
      '-----END PRIVATE KEY-----',
      '-----BEGIN CERTIFICATE-----\n',
      '.eyJ',
      ...TOKENS.map(([, secret]) => secret),
      signs(64),
      hex(40),
    ),
  );

  it('takes any text; what it finds lies in it, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let before = 0;
        for (const { start, end } of findSecrets(text)) {
          assert.ok(before <= start && start < end && end <= text.length);
          before = end;
        }
      }),
      { numRuns: cases(2000) },
    );
  });

  it('finds in a line what it finds in that line alone', () => {
    const line = fc
      .array(piece, { maxLength: 6 })
      .map((pieces) => pieces.join('').replace(/[\r\n]|-----/g, ' '));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const moved = (secrets: readonly Secret[], by: number): readonly Secret[] =>
          secrets.map((one) => ({ ...one, start: one.start + by, end: one.end + by }));
        let at = 0;
        const alone = lines.flatMap((one) => {
          const found = moved(findSecrets(one), at);
          at += one.length + 1;
          return found;
        });
        assert.deepEqual(findSecrets(lines.join('\n')), alone);
      }),
      { numRuns: 1000 },
    );
  });

  it('is linear: twice the text takes no more than about twice the time', () => {
    const parts = [
      '.eyJaaaaaaaa',
      '-eyJ',
      '://a:',
      'a.',
      'password=',
      '-----BEGIN CERTIFICATE-----\n',
      '+1 2',
      'aB3',
    ];
    for (const part of parts) {
      const time = (count: number): number => {
        const text = part.repeat(count);
        // The processor's time: others may want the machine meanwhile.
        const start = cpuUsage();
        findSecrets(text);
        const { user, system } = cpuUsage(start);
        return (user + system) / 1000;
      };
      time(1000);
      const small = Math.min(...[1, 2, 3].map(() => time(10_000)));
      const large = Math.min(...[1, 2].map(() => time(80_000)));
      assert.ok(large < 100 || large < small * 30, `${part}: ${small} ms, then ${large} ms`);
    }
  });
});
