import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mentioned, plainText } from '../../../src/core/sources/slack/mrkdwn.ts';

const names = { user: (id: string) => ({ U0DANA201: 'dana' })[id] };

describe('plainText', () => {
  const table: readonly (readonly [mrkdwn: string, shown: string])[] = [
    ['<@U0DANA201> has it', '@dana has it'],
    ['<@U0DANA201|dana.o> has it', '@dana.o has it'],
    ['<@U0NOBODY1> left', '@U0NOBODY1 left'],
    ['see <#C0INC2041|inc-2041>', 'see #inc-2041'],
    ['see <#C0INC2041>', 'see #C0INC2041'],
    ['<!here> and <!channel>', '@here and @channel'],
    ['<!subteam^S0SRE|@sre> please', '@sre please'],
    ['<!subteam^S0SRE> please', '@S0SRE please'],
    ['at <!date^1795010592^{time}|14:03>', 'at 14:03'],
    ['at <!date^1795010592^{time}>', 'at 2026-11-18T14:03:12.000Z'],
    ['<https://example.com/a?b=1&amp;c=2>', 'https://example.com/a?b=1&c=2'],
    ['<https://example.com/a|the page>', 'the page (https://example.com/a)'],
    ['<https://example.com|example.com>', 'example.com'],
    ['<mailto:dana@example.com|dana@example.com>', 'dana@example.com'],
    ['<mailto:dana@example.com>', 'dana@example.com'],
    ['p99 &lt; 200 ms &amp;&amp; 5xx &gt; 0', 'p99 < 200 ms && 5xx > 0'],
    ['&amp;lt; is written so', '&lt; is written so'],
    ['&lt;@U0DANA201&gt; is no mention', '<@U0DANA201> is no mention'],
    ['<https://a.example|a &lt; b>', 'a < b (https://a.example)'],
    ['one\ntwo\n```\nthree\n```', 'one two three'],
    ['an open < bracket', 'an open < bracket'],
  ];
  for (const [mrkdwn, shown] of table) it(mrkdwn, () => assert.equal(plainText(mrkdwn, names), shown));

  it('gives back any text that Slack has escaped', () => {
    const escaped = (text: string): string =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '&', '<', '>', '&lt;', '&amp;', '@U1', '|', '!')),
        (parts) => {
          assert.equal(plainText(escaped(parts.join('')), names), parts.join(''));
        },
      ),
    );
  });
});

describe('mentioned', () => {
  it('names the people of a text', () =>
    assert.deepEqual(mentioned('<@U0A> and <@W0B|b>, not <#C0C> &lt;@U0D&gt;'), ['U0A', 'W0B']));
});
