import type { CommandSpec } from '../arguments/spec.ts';

export const NEW = {
  name: 'new',
  summary: 'Begin a postmortem from a template',
  about: [
    "Writes a draft with the next free id into postmortems/, or into this folder where there is none of that name, and prints its path. The templates are the repository's own (.postmortem.yaml, .postmortem/templates), else full, short and near-miss. Nothing that is there is written over.",
    'At a terminal it asks for the title, and for the template where several fit; elsewhere it asks nothing.',
  ],
  options: {
    title: { value: 'TITLE', help: 'What happened, in one sentence, as a customer saw it.' },
    template: {
      value: 'NAME|FILE',
      help: 'A template by its name, or a Markdown file. Without it: the first that fits.',
    },
    severity: { value: 'SEVERITY', help: 'On the scale of .postmortem.yaml, as SEV-2.' },
    kind: {
      choices: ['incident', 'near_miss', 'drill', 'false_alarm'],
      help: "What it was, where it wasn't an incident with impact.",
    },
    owner: { value: 'HANDLE', help: 'The one person who sees it through.' },
    service: { value: 'NAME', repeated: true, help: 'A service that was affected.' },
    incident: {
      value: 'TOOL:ID',
      repeated: true,
      help: 'A record of it, as pagerduty:Q2X7ABCDE12345; postmortem import reads it from there.',
    },
    started: {
      value: 'TIME',
      help: 'When it began: 2026-11-18, or 2026-11-18T13:56Z, which is marked impact_start.',
    },
    zone: { value: 'ZONE', default: 'UTC', help: 'The zone of the timeline, as Europe/Berlin.' },
    out: { value: 'FILE', help: 'Where to; a folder takes a name made of day and title.' },
    stdout: { help: 'Write it to the output instead of a file.' },
  },
  without: { stdout: ['out'] },
  examples: [
    'new',
    "new --title 'Checkout returned errors' --severity SEV-2 --service checkout-api",
    "new --title 'Disk nearly full' --template near-miss --started 2026-11-18T13:56Z",
    "new --title 'Checkout returned errors' --stdout > checkout.postmortem.md",
  ],
  exits: {
    0: 'It is written.',
    2: 'It is not: options, a template with a mistake, or the file is there already.',
  },
} as const satisfies CommandSpec;
