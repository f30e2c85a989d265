import { ROLE, roleNamed } from '../draft/role-words.ts';
import { flowLine } from './flow-line.ts';
import { handleOf } from '../timeline/log-line.ts';
import type { OldDocument } from './old-document.ts';
import { range, readList } from './old-list.ts';
import type { Piece } from './pieces.ts';
import type { Region } from './regions.ts';

const FORMS: readonly { readonly form: RegExp; readonly role: number; readonly name: number }[] = [
  { form: new RegExp(`^${ROLE}\\s*(?::|[–—-])\\s+(.{2,60})$`, 'i'), role: 1, name: 2 },
  { form: new RegExp(`^([^():]{2,60}?)\\s+\\(${ROLE}\\)$`, 'i'), role: 2, name: 1 },
  { form: new RegExp(`^([^():]{2,60}?)(?:\\s+[–—-]|:)\\s+${ROLE}$`, 'i'), role: 2, name: 1 },
];

/** Who had which role, for the front matter. The list stays where it is: it may say more. */
export function responderLine(old: OldDocument, regions: readonly Region[]): readonly Piece[] {
  const items = regions
    .filter(({ role }) => role === 'responders')
    .flatMap(({ first, last }) => readList(old, first, last).items);
  const found = new Map<string, { readonly role: string; readonly name: string }>();
  const from: number[] = [];
  for (const { text, first, last } of items) {
    const said = text.replaceAll(/[*_`]/g, '').trim();
    const match = FORMS.map(({ form, role, name }) => {
      const groups = form.exec(said);
      return groups ? { role: roleNamed(groups[role] ?? ''), name: (groups[name] ?? '').trim() } : undefined;
    }).find((one) => one !== undefined);
    const handle = match && !/[,;&/]/.test(match.name) ? handleOf(match.name) : undefined;
    if (!match || handle === undefined || found.has(handle)) continue;
    found.set(handle, match);
    from.push(...range(first, last));
  }
  if (found.size === 0) return [];
  const responders = Object.fromEntries(
    [...found].map(([handle, { role, name }]) => [handle, name === handle ? role : { role, name }]),
  );
  return [{ text: flowLine('responders', responders), from, how: 'front matter' }];
}
