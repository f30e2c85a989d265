import { nearest } from '../../schema/nearest.ts';
import { FIELDS, type Asked } from './fields.ts';
import { tokensOf } from './tokens.ts';

const MOST_SHOWN = 12;

/** A sentence for each `field = value` of a query that no postmortem could fit, since none has that value. */
export function unknownValues(query: string, all: readonly Asked[]): readonly string[] {
  const tokens = tokensOf(query);
  return tokens.flatMap(({ said: sign }, index) => {
    const [name, value] = [tokens[index - 1]?.said.toLowerCase() ?? '', tokens[index + 1]?.said];
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (sign !== '=' || field?.type !== 'words' || value === undefined) return [];
    const known = [...new Set(all.flatMap((asked) => field.of(asked)))].toSorted();
    if (known.some((one) => one.toLowerCase() === value.toLowerCase())) return [];
    return [`No postmortem has the ${name} "${value}".${thereAre(name, value, known)}`];
  });
}

function thereAre(name: string, value: string, known: readonly string[]): string {
  if (known.length === 0) return ` None has a ${name} at all.`;
  const meant =
    known.find((one) => one.toLowerCase().startsWith(value.toLowerCase())) ??
    // Between SEV-1 and SEV-9 there is one letter, and no slip.
    (/\d/.test(value) ? undefined : nearest(value, known));
  if (meant !== undefined) return ` Did you mean "${meant}"? ${name} ~ ${value} finds a part.`;
  const more = known.length > MOST_SHOWN ? ', …' : '.';
  return ` There are: ${known.slice(0, MOST_SHOWN).join(', ')}${more}`;
}
