import type { IncidentFacts } from '../corpus/statistics/incident-facts.ts';

/** What stands for every text of a restricted postmortem. */
export const RESTRICTED = 'restricted';

/**
 * The same facts without what restricted postmortems say, since tables and pictures leave the editor: they are counted,
 * and named nowhere. A service, team or cause of theirs keeps its name where an open postmortem says it too.
 */
export function withoutRestricted(all: readonly IncidentFacts[]): readonly IncidentFacts[] {
  const open = all.filter((one) => !isRestricted(one));
  if (open.length === all.length) return all;
  const known = {
    services: new Set(open.flatMap(({ services }) => services)),
    teams: new Set(open.flatMap(({ teams }) => teams)),
    causes: new Set(open.flatMap(({ causes }) => causes)),
  };
  const named = (names: readonly string[], among: ReadonlySet<string>): readonly string[] => [
    ...new Set(names.map((name) => (among.has(name) ? name : RESTRICTED))),
  ];
  return all.map((one) =>
    isRestricted(one)
      ? {
          ...one,
          id: undefined,
          title: '',
          services: named(one.services, known.services),
          teams: named(one.teams, known.teams),
          causes: named(one.causes, known.causes),
          tags: [],
          factors: one.factors.map((factor) => ({ ...factor, factor: '' })),
          actions: one.actions.map((action) => ({ ...action, action: '' })),
          alerts: one.alerts.map((alert) => ({ ...alert, text: '' })),
        }
      : one,
  );
}

export const isRestricted = ({ audience }: Pick<IncidentFacts, 'audience'>): boolean =>
  audience === RESTRICTED;
