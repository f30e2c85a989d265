import type { CommandSpec } from '../arguments/spec.ts';

export const PUSH = {
  name: 'push',
  summary: 'Make a ticket of each action item that has none, once',
  usage: [
    'push FILE.postmortem.md [--dry-run | --yes] [--item]…',
    'push FILE.postmortem.md --resolve [--item A1 --key | --item A1 --not-made]',
  ],
  about: [
    'It shows exactly what will be sent, then asks at the terminal; without one it needs --yes. The key of each ticket is written into the file.',
    'What got no answer is never sent again by itself: --resolve looks for it once more, or takes what you found in the tracker. The state is shared with the editor.',
    'Tokens are read from POSTMORTEM_<TRACKER>_<KEY>, another address from POSTMORTEM_<TRACKER>_BASE_URL.',
  ],
  operands: {
    name: 'FILE.postmortem.md',
    help: 'The one postmortem.',
    count: 'one',
    missing: 'Name the one postmortem to push: postmortem push postmortems/checkout.postmortem.md',
  },
  options: {
    'dry-run': { help: 'Only show what would be sent.' },
    yes: { help: 'Send what is shown without asking.' },
    item: { value: 'ITEM', repeated: true, help: 'Only this item, such as A1.' },
    resolve: { help: 'Clear up what got no answer, instead of pushing.' },
    key: { value: 'KEY', help: 'With --resolve: this is the ticket that you found for the item.' },
    'not-made': { help: 'With --resolve: you looked, and there is no ticket for the item.' },
  },
  without: { yes: ['dry-run'], resolve: ['dry-run', 'yes'], key: ['not-made'] },
  onlyWith: { key: 'resolve', 'not-made': 'resolve' },
  examples: ['push checkout.postmortem.md --dry-run', 'push checkout.postmortem.md --item A1 --item A3'],
  exits: {
    0: 'Each item that asks for a ticket has one (or would, with --dry-run).',
    1: 'Some have none or are unknown, or the answer was no.',
    2: 'It could not begin: options, file, no tracker, nobody to ask, or another push of it under way.',
  },
} as const satisfies CommandSpec;
