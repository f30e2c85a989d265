import type { Help } from './help.ts';

export const PUBLISH_HELP: Help = {
  summary: 'Publish a postmortem to Confluence, Statuspage, incident.io and Slack, once each',
  usage: [
    'publish FILE.postmortem.md [--to PUBLISHER]… [--dry-run | --yes]',
    'publish FILE.postmortem.md --resolve [--to PUBLISHER --key KEY | --to PUBLISHER --not-made]',
  ],
  about: [
    'PUBLISHER is confluence, statuspage, incidentio or slack: those named under publish in .postmortem.yaml are meant, or those named by --to. What is there already is changed; its id stands under published in the file.',
    'It shows exactly what will be sent, then asks at the terminal; without one it needs --yes. --dry-run only shows. Statuspage gets the public version alone. A restricted postmortem is never published.',
    'What got no answer is never sent again by itself: --resolve looks for it once more, or takes what you found there. The state is shared with the editor.',
    'Tokens are read from POSTMORTEM_<PUBLISHER>_<KEY>, another address from POSTMORTEM_<PUBLISHER>_BASE_URL.',
  ],
  examples: [
    'publish checkout.postmortem.md --dry-run',
    'publish checkout.postmortem.md --to confluence --to slack --yes',
  ],
  exits: {
    0: 'It is there as it is written (or would be, with --dry-run).',
    1: 'Something is not, or is unknown, or the answer was no.',
    2: 'It could not begin: options, file, restricted, nothing connected, nobody to ask, or another publishing of it under way.',
  },
};
