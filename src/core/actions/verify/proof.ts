/** An end that can be checked without a person. */
export type Proof =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'commit'; readonly sha: string; readonly branch: string }
  | { readonly kind: 'ticket' };

/** The three forms as they are written in `done_when`, with what each says. */
export const PROOF_FORMS = [
  {
    form: 'file PATH contains "text"',
    snippet: 'file ${1:path} contains "${2:text}"',
    means: 'A file of this repository has this text in it, letter by letter.',
  },
  {
    form: 'commit SHA in BRANCH',
    snippet: 'commit ${1:sha} in ${2:main}',
    means: 'A branch of this repository has the commit.',
  },
  { form: 'ticket closed', snippet: 'ticket closed', means: "The item's ticket is done in its tracker." },
] as const;

const FILE = /^file (?:`([^`]+)`|"([^"]+)"|(\S+)) contains "(.+)"$/;
const COMMIT = /^commit ([0-9a-f]{7,64}) in ([\w][\w./-]*)$/;

/** The proof that a `done_when` names; undefined where it is for a person to check. */
export function readProof(doneWhen: string): Proof | undefined {
  const said = doneWhen.trim();
  if (said === 'ticket closed') return { kind: 'ticket' };
  const [, sha, branch] = COMMIT.exec(said) ?? [];
  if (sha !== undefined && branch !== undefined && isBranch(branch)) return { kind: 'commit', sha, branch };
  const [, ticked, quoted, bare, text] = FILE.exec(said) ?? [];
  const path = ticked ?? quoted ?? bare;
  return path !== undefined && text !== undefined && isInside(path)
    ? { kind: 'file', path, text }
    : undefined;
}

/** As git names branches, as far as it matters that nothing else is meant. */
const isBranch = (name: string): boolean => !/\.\.|\/\/|\.lock$|[/.]$/.test(name);

/** A path within a repository, as Git writes it. */
const isInside = (path: string): boolean =>
  !/^[/~]|[\\:\0]/.test(path) &&
  path.split('/').every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase()));

/** What is meant as a proof and is not written as one. */
export interface NearProof {
  readonly message: string;
  /** As it would have to be written, where nothing has to be guessed. */
  readonly instead?: string;
}

/** Looks at what begins as one of the forms does and is none. */
export function nearProof(doneWhen: string): NearProof | undefined {
  const said = doneWhen.trim();
  if (readProof(said)) return undefined;
  return nearTicket(said) ?? nearCommit(said) ?? nearFile(said);
}

function nearTicket(said: string): NearProof | undefined {
  if (!/^(?:the )?(?:ticket|issue)(?: is| was)? (?:closed|done)[.!]?$/i.test(said)) return undefined;
  return { message: 'Write `ticket closed`, and Verify Action Items looks it up.', instead: 'ticket closed' };
}

function nearCommit(said: string): NearProof | undefined {
  const [, sha = '', branch = ''] =
    /^(?:the )?commit `?([0-9a-f]{4,64})`? (?:is )?(?:in|on|merged (?:in|into|to)) `?([\w./-]+?)`?[.!]?$/i.exec(
      said,
    ) ?? [];
  if (sha !== '' && sha.length < 7)
    return { message: 'Write at least 7 digits of the commit, as Git shows it.' };
  if (sha !== '' && isBranch(branch)) {
    const instead = `commit ${sha.toLowerCase()} in ${branch}`;
    return { message: `Write \`${instead}\`, and Verify Action Items looks it up.`, instead };
  }
  return /^commit [0-9a-f]{7,64}[.!]?$/i.test(said)
    ? { message: 'Name the branch, and Verify Action Items looks it up: `commit SHA in main`.' }
    : undefined;
}

function nearFile(said: string): NearProof | undefined {
  const [, path = '', rest = ''] =
    /^(?:the )?file [`"“']?([^`"“”'\s]+)[`"”']? (?:contains|has|includes) (.+)$/i.exec(said) ?? [];
  if (path === '') return undefined;
  if (!isInside(path))
    return { message: `${path} is no path inside of this repository: write it from the root, with "/".` };
  const text = /^[“"'`](.+)[”"'`][.!]?$/.exec(rest)?.[1];
  if (text === undefined)
    return { message: 'Put the text that the file is to have in quotes: `file PATH contains "text"`.' };
  const instead = `file ${path} contains "${text}"`;
  return { message: 'Write `file PATH contains "text"`, and Verify Action Items looks it up.', instead };
}
