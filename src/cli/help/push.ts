import type { Help } from './help.ts';

export const PUSH_HELP: Help = {
  summary: 'Make a ticket of each action item that has none, once',
  usage: [
    'push FILE.postmortem.md [--dry-run | --yes] [--item A1]…',
    'push FILE.postmortem.md --resolve [--item A1 --key KEY | --item A1 --not-made]',
  ],
  about: [
    'It shows exactly what will be sent, then asks at the terminal; without one it needs --yes. --dry-run only shows. The key of each ticket is written into the file.',
    'What got no answer is never sent again by itself: --resolve looks for it once more, or takes what you found in the tracker. The state is shared with the editor.',
    'Tokens are read from POSTMORTEM_<TRACKER>_<KEY>, another address from POSTMORTEM_<TRACKER>_BASE_URL.',
  ],
  examples: ['push checkout.postmortem.md --dry-run', 'push checkout.postmortem.md --item A1 --item A3'],
  exits: {
    0: 'Each item that asks for a ticket has one (or would, with --dry-run).',
    1: 'Some have none or are unknown, or the answer was no.',
    2: 'It could not begin: options, file, no tracker, nobody to ask, or another push of it under way.',
  },
};
