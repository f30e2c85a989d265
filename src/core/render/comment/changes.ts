import { words } from '../values.ts';
import type { Snapshot } from './snapshot.ts';

/** What has changed from one to the other, a phrase each; none where nothing has. */
export function changesBetween(before: Snapshot, after: Snapshot): readonly string[] {
  return [
    ...(before.status === after.status ? [] : [`status: ${words(before.status)} → ${words(after.status)}`]),
    ...(before.severity === after.severity ? [] : [`severity: ${before.severity} → ${after.severity}`]),
    ...(before.entries && after.entries ? counted('timeline', before.entries, after.entries) : []),
    ...named('contributing factors', before.factors, after.factors),
    ...named('action items', before.actions, after.actions),
    ...(before.impact === after.impact ? [] : ['impact']),
    ...(before.learnings === after.learnings ? [] : ['learnings']),
    ...(before.prose === after.prose ? [] : ['text']),
  ];
}

function counted(what: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const [added, gone] = [without(after, before), without(before, after)];
  const changed = Math.min(added, gone);
  const parts = [
    ...(added > changed ? [`${added - changed} added`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(gone > changed ? [`${gone - changed} taken out`] : []),
  ];
  return parts.length === 0 ? [] : [`${what}: ${parts.join(', ')}`];
}

/** How many of `these` are not among `those`, each counted as often as it is there. */
function without(these: readonly string[], those: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1);
  return these.filter((one) => {
    const count = left.get(one) ?? 0;
    if (count > 0) left.set(one, count - 1);
    return count === 0;
  }).length;
}

type ById = Readonly<Record<string, string>>;

function named(what: string, before: ById, after: ById): readonly string[] {
  const has = (items: ById, id: string): boolean => Object.hasOwn(items, id);
  const added = Object.keys(after).filter((id) => !has(before, id));
  const changed = Object.keys(after).filter((id) => has(before, id) && before[id] !== after[id]);
  const gone = Object.keys(before).filter((id) => !has(after, id));
  const parts = [
    ...(added.length > 0 ? [`${added.join(', ')} added`] : []),
    ...(changed.length > 0 ? [`${changed.join(', ')} changed`] : []),
    ...(gone.length > 0 ? [`${gone.join(', ')} taken out`] : []),
  ];
  return parts.length === 0 ? [] : [`${what}: ${parts.join('; ')}`];
}
