import { dataFlows, flowTable } from '../../src/core/http/data-flow.ts';
import { FORGES } from '../../src/core/publish/review/forges.ts';
import { SOURCES } from '../../src/core/sources/index.ts';
import { PUBLISHERS } from '../../src/core/publishers/index.ts';
import { TRACKERS } from '../../src/core/trackers/index.ts';

/** docs/security.md: what leaves the machine, from the registries. */
export const securityPage = (): string => `# What leaves this machine

Nothing, until somebody asks for it. There is no telemetry. _What Leaves This Machine?_ in the editor shows this page with
what is connected, where it is asked, and when it was asked last.

<!-- Made by npm run generate from the registries of sources, trackers, publishers and forges. -->

${flowTable(dataFlows({ sources: SOURCES, trackers: TRACKERS, publishers: PUBLISHERS, forges: FORGES }))}

Another address for one of them is set in \`postmortem.connections\`. That is a setting of the machine: no repository can
point a token elsewhere. Addresses are https, except on the machine itself.

## Tokens

They are kept in the secret storage of the editor, or read from environment variables named \`POSTMORTEM_<ID>_<KEY>\`. They are
in no setting, document, log, cache or error message. A redirect to another host gets no token.

## What was captured

Events are kept in the extension's own storage for \`postmortem.cacheDays\` (30) days; 0 keeps none. Those of restricted
documents, of private channels and of drafts on no disk stay in memory. What looks like a secret is taken out of an event's text
before it is kept. _Clear Captured Data…_ takes captured events away.

The views keep, in the same storage, what they show of the postmortems of a workspace (titles, action items, owners), so that only
files that changed are read again; nothing of restricted ones. What sources list for _Incidents without one_ stays in memory.
They are asked when the view is visible, at most once an hour, or by _Refresh_.

\`postmortem check\` keeps what it found in a folder of the user, with the words that its messages quote and the action items that are
open, so that unchanged files are not checked again; no word of restricted documents, and none of those that may hold a secret.
\`--no-cache\` keeps nothing ([ci.md](ci.md)).

_Export…_, _Web Page_, _Markdown_, _JSON_ and _Copy as Rich Text…_ tell the whole postmortem, for whoever may read it, never a restricted one. What
is written is shown before. The page runs no script and asks for nothing; markup in the document is text on it ([export.md](export.md)).

_Export…_, _Timeline…_ writes the entries of the document, without secrets and people's addresses, and for everybody only what is
marked public. _Export…_, _Captured Events_, and \`postmortem import\` on the command line write events into files of the repository: without those of
private channels, with secrets and people's addresses taken out, and never for a restricted postmortem. The command line asks the
hosts above when it is run, with the tokens of the environment, through the proxy that \`HTTPS_PROXY\` names.

_Publish…_ and \`postmortem publish\` send what their preview shows, to those named under \`publish\` in \`.postmortem.yaml\` that somebody
ticks. Statuspage gets the public version alone, and nothing while the check for secrets and personal data finds something in it.

_Start Review…_ runs \`git\` on this machine and pushes the branch of the review to the remote of the repository, with the hooks and the
sign-in that Git has there; what goes to GitHub or GitLab besides stands above.

Files that are imported, pasted text and commits of open repositories are read on this machine; nothing of them is sent.

## Language models

Two things ask one, only where \`postmortem.languageModel\` allows it, never for a restricted document, and never before what
is sent was shown: _Second Opinion on Wording…_ sends the marked sentences; a new draft from an incident, where that is ticked,
sends the events it begins with, with roles in place of the names of responders, and none of a private channel.
`;
