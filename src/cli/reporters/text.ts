import type { Level } from '../../core/document/finding.ts';
import type { Checked } from '../check-file.ts';
import type { Painted, Style } from '../terminal/styled.ts';

/** One finding a line, as compilers write them, so that terminals and editors link to it; a count at the end. */
export const text =
  (checked: readonly Checked[]): Painted =>
  ({ plain, styled }) => {
    const found = checked.flatMap(({ file, lines, findings }) =>
      findings.map(({ span, level, message, code }) => {
        const { line, character } = lines.positionAt(span.start);
        const at = styled('bold', `${file}:${line + 1}:${character + 1}`);
        return `${at}: ${styled(STYLES[level], level)}: ${plain(message)} ${styled('faint', `[${code}]`)}\n`;
      }),
    );
    // Why none was checked is told elsewhere; that nothing was found in none says nothing.
    return checked.length === 0 ? '' : [...found, `${summary(checked)}\n`].join('');
  };

const STYLES: Readonly<Record<Exclude<Level, 'off'>, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'faint',
};

/** How many files, and how many findings of each loudness. */
export function summary(checked: readonly Checked[]): string {
  const findings = checked.flatMap((each) => each.findings);
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length;
  const files = plural(checked.length, 'file');
  if (findings.length === 0) return `${files} checked, nothing found.`;
  return `${files} checked: ${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}, ${count('information') + count('hint')} softer.`;
}

const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
