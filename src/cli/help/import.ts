import type { Help } from './help.ts';

export const IMPORT_HELP: Help = {
  summary: 'Fetch what the incident left behind in its tools',
  usage: [
    'import FILE.postmortem.md [--source SOURCE] [--incident ID]… [--repository FOLDER]… [--since TIME] [--until TIME] [--out FILE]',
  ],
  about: [
    "Writes the events as JSON lines beside the document; --out - writes them to the output. Without --incident, the records that stand in its incidents: are asked for. --repository adds the commits and tags of a folder's Git history around the incident.",
    'Tokens are read from POSTMORTEM_<SOURCE>_<KEY>, another address from POSTMORTEM_<SOURCE>_BASE_URL. HTTPS_PROXY and NO_PROXY are honoured.',
  ],
  examples: [
    'import checkout.postmortem.md',
    'import checkout.postmortem.md --source pagerduty --incident Q2X7ABCDE12345',
  ],
  exits: {
    0: 'All of it came.',
    2: 'Something could not be read; what came is written.',
  },
};
