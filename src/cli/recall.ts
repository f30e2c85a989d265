import { resolve, sep } from 'node:path';
import { codeEvidence, isPlace, mayNameCode, type CodeEvidence } from '../core/corpus/code-evidence.ts';
import { parsePostmortem } from '../core/document/parse.ts';
import { counted } from '../core/timeline/format.ts';
import { changedFiles } from '../node/git.ts';
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
  const found = corpus.asked.flatMap(({ facts: { id, title, file, day, audience }, text }) => {
    if (!mayNameCode(text)) return [];
    const places = codeEvidence(parsePostmortem(text).factors);
    return places.flatMap((place) =>
      changed
        .filter((path) => isPlace(path, place))
        .map((path): Recalled => ({
          path,
          file: file.split(sep).join('/'),
          id: id ?? file,
          day,
          // Of a restricted one, that there is one, and no word.
          title: audience === 'restricted' ? undefined : title,
          place: audience === 'restricted' ? { ...place, factor: '' } : place,
        })),
    );
  });
  output.write(format === 'json' ? asJson(found) : asText(found, changed.length));
  return code;
};

interface Recalled {
  /** The changed file. */
  readonly path: string;
  readonly file: string;
  readonly id: string;
  readonly day: string | undefined;
  readonly title: string | undefined;
  readonly place: CodeEvidence;
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

function lineOf({ id, day, title, file, place }: Recalled): string {
  const factor =
    place.factor === '' ? '' : `\n    ${[place.factorId, place.factor].filter(Boolean).join(' ')}`;
  const named = title === undefined ? 'restricted' : title;
  return `  ${[id, day].filter(Boolean).join(', ')}: ${named} (${file})${factor}\n`;
}
