import type { CommandSpec } from '../arguments/spec.ts';

export const PUBLISH = {
  name: 'publish',
  summary: 'Publish a postmortem to Confluence, Statuspage, incident.io and Slack, once each',
  usage: [
    'publish FILE.postmortem.md [--to]… [--dry-run | --yes]',
    'publish FILE.postmortem.md --resolve [--to PUBLISHER --key | --to PUBLISHER --not-made]',
  ],
  about: [
    'What is there already is changed; its id stands under published in the file.',
    'It shows exactly what will be sent, then asks at the terminal; without one it needs --yes. Statuspage gets the public version alone. A restricted postmortem is never published.',
    'What got no answer is never sent again by itself: --resolve looks for it once more, or takes what you found there. The state is shared with the editor.',
    'Tokens are read from POSTMORTEM_<PUBLISHER>_<KEY>, another address from POSTMORTEM_<PUBLISHER>_BASE_URL.',
  ],
  operands: {
    name: 'FILE.postmortem.md',
    help: 'The one postmortem.',
    count: 'one',
    missing:
      'Name the one postmortem to publish: postmortem publish postmortems/checkout.postmortem.md --to confluence',
  },
  options: {
    to: {
      choices: ['confluence', 'statuspage', 'incidentio', 'slack'],
      repeated: true,
      help: 'Where to. Without it, those named under publish in .postmortem.yaml.',
    },
    'dry-run': { help: 'Only show what would be sent.' },
    yes: { help: 'Send what is shown without asking; what was not published from here is left as it is.' },
    resolve: { help: 'Clear up what got no answer, instead of publishing.' },
    key: { value: 'KEY', help: 'With --resolve: this is the id, or the address, of what you found there.' },
    'not-made': { help: 'With --resolve: you looked, and it is not there.' },
  },
  without: { yes: ['dry-run'], resolve: ['dry-run', 'yes'], key: ['not-made'] },
  onlyWith: { key: 'resolve', 'not-made': 'resolve' },
  examples: [
    'publish checkout.postmortem.md --dry-run',
    'publish checkout.postmortem.md --to confluence --to slack --yes',
  ],
  exits: {
    0: 'It is there as it is written (or would be, with --dry-run).',
    1: 'Something is not, or is unknown, or the answer was no.',
    2: 'It could not begin: options, file, restricted, nothing connected, nobody to ask, or another publishing of it under way.',
  },
} as const satisfies CommandSpec;
