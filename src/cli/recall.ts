import { resolve, sep } from 'node:path';
import { codeEvidence, isPlace, mayNameCode, type CodeEvidence } from '../core/corpus/code-evidence.ts';
import type { Asked } from '../core/corpus/query/fields.ts';
import { parsePostmortem } from '../core/document/parse.ts';
import { counted } from '../core/timeline/format.ts';
import { changedFiles } from '../node/changed-files.ts';
import { movedFiles } from '../node/moved-files.ts';
import { asJson } from './corpus/as-json.ts';
import { readCorpus, warnOfUnread } from './corpus/read-corpus.ts';
import { refuse, type Task } from './arguments/command.ts';
import type { RECALL } from './help/recall.ts';

/** `postmortem recall`: the postmortems whose contributing factors rest on code that a change touches. */
export const recall: Task<typeof RECALL> = async ({ values, files }, output) => {
  const { diff: base, format } = values;
  if (base === undefined)
    return refuse(output, 'Say what the change is from: postmortem recall --diff origin/main.');
  const changed = await changedFiles(resolve('.'), base);
  if (typeof changed === 'string') return refuse(output, changed);
  const corpus = await readCorpus(files, Date.now(), output);
  const code = warnOfUnread(corpus, output);
  const named = corpus.asked.flatMap(placesIn);
  const moved = await movedFiles(
    resolve('.'),
    named.map(({ place }) => place.path),
  );
  const found = named.flatMap((one) => recalledBy(one, changed, moved));
  output.write(format === 'json' ? asJson(found) : asText(found, changed.length));
  return code;
};

/** A place in code that a postmortem names. */
interface Named {
  readonly file: string;
  readonly id: string;
  readonly day: string | undefined;
  readonly title: string | undefined;
  readonly place: CodeEvidence;
}

interface Recalled extends Named {
  /** The changed file: what evidence named, as it is called now. */
  readonly path: string;
}

function placesIn({ facts: { id, title, file, day, audience }, text }: Asked): readonly Named[] {
  if (!mayNameCode(text)) return [];
  return codeEvidence(parsePostmortem(text).factors).map((place) => ({
    file: file.split(sep).join('/'),
    id: id ?? file,
    day,
    // Of a restricted one, that there is one, and no word.
    title: audience === 'restricted' ? undefined : title,
    place: audience === 'restricted' ? { ...place, factor: '' } : place,
  }));
}

function recalledBy(
  named: Named,
  changed: readonly string[],
  moved: ReadonlyMap<string, string>,
): readonly Recalled[] {
  const now = moved.get(named.place.path);
  return changed
    .filter((path) => isPlace(path, named.place) || path === now)
    .map((path) => ({ path, ...named }));
}

function asText(found: readonly Recalled[], changed: number): string {
  if (found.length === 0) return `No postmortem rests on the ${counted(changed, 'changed file')}.\n`;
  const paths = [...new Set(found.map(({ path }) => path))].toSorted();
  return paths
    .map((path) => {
      const own = found.filter((one) => one.path === path).map(lineOf);
      return `${path}\n${[...new Set(own)].join('')}`;
    })
    .join('');
}

function lineOf({ path, id, day, title, file, place }: Recalled): string {
  const then = isPlace(path, place) ? '' : `\n    called ${place.path} there`;
  const factor =
    place.factor === '' ? '' : `\n    ${[place.factorId, place.factor].filter(Boolean).join(' ')}`;
  const named = title === undefined ? 'restricted' : title;
  return `  ${[id, day].filter(Boolean).join(', ')}: ${named} (${file})${then}${factor}\n`;
}
