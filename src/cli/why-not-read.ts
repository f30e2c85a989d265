import { NotAFile } from '../node/read-regular.ts';

/** Why a file can't be read, in words behind its name. */
export function whyNotRead(error: unknown): string {
  if (error instanceof NotAFile) return 'it is no regular file.';
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return WORDS[code] ?? `it can't be read (${code}).`;
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
  ELOOP: 'links lead round in a circle.',
  EACCES: 'you may not read it.',
};
