import { roleOf } from './index.ts';
import type { Layout, Role } from './layout.ts';
import type { OldDocument, OldPart } from './old-document.ts';
import { range } from './old-list.ts';
import { stampedLines } from './stamped-lines.ts';

/** A part with what it is for. */
export interface Region extends OldPart {
  readonly role: Role | undefined;
  /** Under a heading that has the role: its own heading is a day, or a group of actions. */
  readonly within: boolean;
}

/** Roles whose parts may have headings within. */
const DEEP: ReadonlySet<Role | undefined> = new Set<Role>(['timeline', 'actions']);

export function regionsOf(old: OldDocument, parts: readonly OldPart[], layout: Layout): readonly Region[] {
  const regions: Region[] = [];
  let above: { readonly role: Role; readonly level: number } | undefined;
  for (const part of parts) {
    const { heading } = part;
    const own = heading && roleOf(layout, heading.text);
    const isBelow = heading !== undefined && above !== undefined && heading.level > above.level;
    const within = own === undefined && isBelow;
    const role = within ? above?.role : (own ?? (isTimes(old, part) ? 'timeline' : undefined));
    if (!within) above = role && heading && DEEP.has(role) ? { role, level: heading.level } : undefined;
    regions.push({ ...part, role, within });
  }
  return regions;
}

/** Most of its lines begin with a time, whatever it is called. */
function isTimes(old: OldDocument, { heading, first, last }: OldPart): boolean {
  if (!heading) return false;
  const { stamped } = stampedLines(old, first, last);
  const taken = new Set(stamped.flatMap(({ from }) => from));
  const said = range(first, last).filter((line) => old.blockAt[line] !== undefined);
  return stamped.length >= 3 && taken.size >= said.length * 0.6;
}
