import { textsOf } from '../../document/texts-of.ts';
import { readActionItems } from '../../actions/read-items.ts';
import type { Postmortem } from '../../document/postmortem.ts';
import type { IncidentFacts } from '../statistics/incident-facts.ts';
import type { Row } from './table.ts';
import type { TableName } from './tables.ts';

/** The rows that one postmortem has in each table, by the name that no other of its repository has. */
export function rowsOf(
  postmortem: Postmortem,
  facts: IncidentFacts,
  incident = facts.file,
): Readonly<Record<TableName, readonly Row[]>> {
  const all = (rows: readonly Row[]): readonly Row[] => rows.map((row) => ({ incident, ...row }));
  return {
    incidents: all([incidentRow(facts)]),
    labels: all(labelRows(facts)),
    timeline: all(timelineRows(postmortem)),
    factors: all(factorRows(postmortem)),
    actions: all(actionRows(postmortem, facts)),
    action_factors: all(
      facts.actions.flatMap(({ id, addresses }) =>
        addresses.map((factor) => ({ action_id: known(id), factor_id: factor })),
      ),
    ),
  };
}

const known = (id: string): string | undefined => (id === '' ? undefined : id);

function incidentRow({ durations, ...facts }: IncidentFacts): Row {
  return {
    file: facts.file,
    title: facts.title === '' ? undefined : facts.title,
    status: facts.status,
    severity: facts.severity,
    kind: facts.kind,
    detected_by: facts.detectedBy,
    day: facts.day,
    ttd_ms: durations.TTD,
    tta_ms: durations.TTA,
    ttm_ms: durations.TTM,
    ttr_ms: durations.TTR,
    impact_ms: durations.impact,
    publish_ms: durations.publish,
  };
}

const labelRows = ({ services, teams, causes, tags }: IncidentFacts): readonly Row[] =>
  Object.entries({ service: services, team: teams, cause: causes, tag: tags }).flatMap(([dimension, names]) =>
    [...new Set(names)].map((name) => ({ dimension, name })),
  );

const timelineRows = ({ timeline }: Postmortem): readonly Row[] =>
  (timeline?.entries ?? []).map(({ at, marks, text, public: isPublic }, index) => ({
    position: index + 1,
    happened_at: at,
    marks: marks.length === 0 ? undefined : marks.map(({ mark }) => mark).join(' '),
    text,
    is_public: isPublic,
  }));

const factorRows = ({ factors }: Postmortem): readonly Row[] =>
  factors.map(({ id, fields }) => ({
    factor_id: id,
    factor: textsOf(fields['factor']?.value)[0],
    category: textsOf(fields['category']?.value)[0],
    is_trigger: fields['trigger']?.value === 'true',
    accepted: textsOf(fields['accepted']?.value)[0],
  }));

/** The facts of an item are at its place. */
const actionRows = (postmortem: Postmortem, { actions }: IncidentFacts): readonly Row[] =>
  readActionItems(postmortem).map((item, index) => ({
    action_id: known(item.id),
    action: item.action === '' ? undefined : item.action,
    type: item.type,
    priority: item.priority,
    owner: item.owner,
    status: item.status,
    due: actions[index]?.due,
    is_overdue: actions[index]?.isOverdue ?? false,
    ticket: item.ticket,
  }));
