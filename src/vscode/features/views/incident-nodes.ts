import * as vscode from 'vscode';
import { dueWordsAfter } from '../../../core/language/status/window.ts';
import { ANY, severityOf, type IncidentWithout } from '../../../core/corpus/incidents-without.ts';
import type { App, ViewNode } from '../../app.ts';
import { allSources } from '../../captured/sources.ts';
import { timeZone } from '../../settings.ts';
import { windowOfRefs } from '../import/import-events-recent.ts';
import { incidentsFound, type IncidentsFound } from './incidents.ts';

/** An incident in the view, with what its menu needs. */
export interface IncidentNode extends ViewNode {
  readonly incident: IncidentWithout;
  readonly folder: vscode.WorkspaceFolder;
  /** In the words of the repository. */
  readonly severity: string | undefined;
}

/** The group of incidents that the policy asks a postmortem for; none where no source could tell. */
export async function incidentGroup(app: App): Promise<readonly ViewNode[]> {
  const found = await incidentsFound(app);
  if (!found) return [];
  const { incidents, askedAt } = found;
  const counted = countOf(found);
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(
    'Incidents without one',
    incidents.length > MOST_UNFOLDED ? Collapsed : Expanded,
  );
  return [
    Object.assign(item, {
      id: 'incidents',
      description: counted,
      iconPath: new vscode.ThemeIcon('flame'),
      contextValue: 'incidents',
      tooltip: askedTooltip(askedAt),
      accessibilityInformation: { label: `Incidents without a postmortem: ${counted}` },
      children: () => rowsOf(found),
    }),
  ];
}

/** None is claimed before anybody was asked, as where the workspace is not trusted. */
const countOf = ({ incidents, askedAt, isAsking }: IncidentsFound): string =>
  incidents.length > 0 || askedAt !== undefined
    ? String(incidents.length)
    : isAsking
      ? 'asking…'
      : 'not asked yet';

/** More would hide the postmortems below. */
const MOST_UNFOLDED = 8;

const askedTooltip = (at: number | undefined): string =>
  at === undefined
    ? 'The connected sources were not asked yet.'
    : `The connected sources were asked at ${new Date(at).toISOString().slice(11, 16)} UTC. They are asked at most once an hour, while this is shown.`;

function rowsOf(found: IncidentsFound): readonly ViewNode[] {
  const { incidents, failed, hasPolicy, askedAt } = found;
  return [
    ...(hasPolicy ? [] : [policyRow(found)]),
    ...incidents.map((incident) => incidentRow(incident, found)),
    ...failed.map(({ source, message }) => failedRow(source.id, source.label, message)),
    ...(hasPolicy && incidents.length === 0 && failed.length === 0 && askedAt !== undefined
      ? [noneRow()]
      : []),
  ];
}

function incidentRow(incident: IncidentWithout, { folder, config }: IncidentsFound): IncidentNode {
  const { ref, others, because } = incident;
  const source = allSources().find(({ id }) => ref.uri.startsWith(`${id}:`));
  const due = dueOf(incident, config);
  const refs = [ref, ...others];
  const severity = refs.map((one) => severityOf(one, config.severities)).find(Boolean);
  const asked = {
    incidents: refs.map(({ uri }) => uri),
    ...windowOfRefs(refs),
    ...(severity !== undefined && { severity }),
    title: ref.title,
  };
  return Object.assign(new vscode.TreeItem(ref.title), {
    id: `incident ${ref.uri}`,
    incident,
    folder,
    severity,
    description: [due, ...(because === ANY ? [] : [because])].join(' · '),
    iconPath: new vscode.ThemeIcon(source?.icon ?? 'flame'),
    contextValue: 'incident',
    tooltip: [
      ref.title,
      `${new Date(ref.startedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC, ${source?.label ?? ref.uri}`,
      `The policy asks for a postmortem: ${because}.`,
      ...(others.length === 0 ? [] : [`Also: ${others.map(({ title }) => title).join(', ')}`]),
      'Choose it to begin one; nothing is written before you say so.',
    ].join('\n'),
    accessibilityInformation: {
      label: `${ref.title}, ${because}, ${due}. Begin a postmortem`,
      role: 'treeitem',
    },
    command: { command: 'postmortem.new', title: 'Begin', arguments: ['incident', asked] },
  });
}

function dueOf({ ref }: IncidentWithout, config: IncidentsFound['config']): string {
  const { endedAt } = ref;
  if (endedAt === undefined) return 'no end yet';
  const severity = severityOf(ref, config.severities);
  const place = { now: Date.now(), zone: timeZone() || 'UTC' };
  return dueWordsAfter(endedAt, config, { severity, ...place }) ?? 'over';
}

const policyRow = ({ configFile }: IncidentsFound): ViewNode =>
  Object.assign(new vscode.TreeItem('No policy says which incidents need one'), {
    id: 'incidents policy',
    description: 'policy.required_for',
    iconPath: new vscode.ThemeIcon('info'),
    tooltip:
      'Say in .postmortem.yaml which incidents need a postmortem, for example\npolicy:\n  required_for:\n    severities: [SEV-1, SEV-2]\n    longer_than: 60m',
    command: { command: 'vscode.open', title: 'Open', arguments: [configFile] },
  });

const failedRow = (id: string, label: string, message: string): ViewNode =>
  Object.assign(new vscode.TreeItem(`${label} could not be asked`), {
    id: `incidents failed ${id}`,
    description: message,
    iconPath: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
    tooltip: `${message}\nChoose this to connect it again.`,
    command: { command: 'postmortem.connect', title: 'Connect', arguments: [id] },
  });

const noneRow = (): ViewNode =>
  Object.assign(new vscode.TreeItem('Every incident that needs one has one'), {
    id: 'incidents none',
    iconPath: new vscode.ThemeIcon('pass'),
  });
