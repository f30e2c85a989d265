import assert from 'node:assert/strict';
import { proxyFor } from '../../src/node/proxy.ts';

const PROXY = 'http://proxy.acme.example:3128';
const API = 'https://api.pagerduty.com/incidents';

const TABLE: readonly (readonly [what: string, url: string, env: Record<string, string>, proxy?: string])[] =
  [
    ['none is named', API, {}],
    ['HTTPS_PROXY', API, { HTTPS_PROXY: PROXY }, PROXY],
    ['what is written small counts first', API, { HTTPS_PROXY: 'http://old:1', https_proxy: PROXY }, PROXY],
    ['an empty one is none', API, { https_proxy: '', HTTPS_PROXY: ' ' }],
    ['ALL_PROXY, where there is no other', API, { ALL_PROXY: PROXY }, PROXY],
    ['HTTP_PROXY is for http, which goes nowhere', API, { HTTP_PROXY: PROXY }],
    ['one without a scheme', API, { HTTPS_PROXY: 'proxy.acme.example:3128' }, PROXY],
    ['http on this machine', 'http://127.0.0.1:4711/', { HTTPS_PROXY: PROXY, ALL_PROXY: PROXY }],
  ];

const EXCEPTED: readonly (readonly [exceptions: string, url: string, excepted: boolean])[] = [
  ['*', API, true],
  ['api.pagerduty.com', API, true],
  ['pagerduty.com', API, true],
  ['.pagerduty.com', API, true],
  ['*.pagerduty.com', API, true],
  ['duty.com', API, false],
  ['slack.com, API.PagerDuty.com', API, true],
  ['slack.com PAGERDUTY.com', API, true],
  ['api.pagerduty.com:443', API, true],
  ['api.pagerduty.com:8443', API, false],
  ['jira.acme.example:8443', 'https://jira.acme.example:8443/', true],
  ['10.1.2.3', 'https://10.1.2.3/', true],
  ['::1', 'https://[::1]/', true],
  ['', API, false],
  [' , ', API, false],
];

describe('the proxy of the environment', () => {
  for (const [what, url, env, proxy] of TABLE)
    it(`${what}`, () => assert.equal(proxyFor(new URL(url), env), proxy));

  for (const [exceptions, url, excepted] of EXCEPTED)
    it(`NO_PROXY=${exceptions} ${excepted ? 'excepts' : 'does not except'} ${url}`, () =>
      assert.equal(
        proxyFor(new URL(url), { HTTPS_PROXY: PROXY, NO_PROXY: exceptions }),
        excepted ? undefined : PROXY,
      ));
});
