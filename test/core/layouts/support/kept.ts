import type { ImportReport } from '../../../../src/core/layouts/report.ts';

/** Words and numbers, as a person would count them; counted here anew, not by the code that is tested. */
const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * The lines whose words are neither in those lines of the result that the report names for them, nor quoted in the
 * report. Each line that isn't blank must be told of once.
 */
export function lostLines(source: string, result: string, { moved }: ImportReport): readonly string[] {
  const lines = source.replace(/^\uFEFF+/, '').split(/\r\n|\r|\n/);
  const written = result.split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const told = moved.filter(({ from }) => from.first <= index + 1 && index + 1 <= from.last);
    if (told.length !== 1) return [`told ${told.length} times: ${line}`];
    const [{ to, was = '' } = { to: undefined }] = told;
    const there = to ? written.slice(to.first - 1, to.last).join('\n') : '';
    const left = [...words(there), ...words(was)];
    const lost = words(line).filter((word) => {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    return lost.length === 0 ? [] : [`${lost.join(', ')} of: ${line}`];
  });
}

/** Lines that the report calls text and that are not in the result as they were, but for indentation and a fence made harmless. */
export function changedLines(source: string, result: string, { moved }: ImportReport): readonly string[] {
  const lines = source.replace(/^\uFEFF+/, '').split(/\r\n|\r|\n/);
  const written = result.split('\n').map(bare);
  return moved.flatMap(({ how, from, to }) => {
    if (how !== 'text' || !to) return [];
    const there = new Set(written.slice(to.first - 1, to.last));
    return lines
      .slice(from.first - 1, from.last)
      .filter((line) => line.trim() !== '' && !there.has(bare(line)) && !there.has(bare(behindLabel(line))));
  });
}

const bare = (line: string): string => line.replace(/^(\W*?(?:`{3,}|~{3,}))text (?=ya?ml )/i, '$1').trim();

/** Of a label that became a heading, what stood behind it. */
const behindLabel = (line: string): string => line.replace(/^ {0,3}(?:[-*+]\s+)?\*\*[^*]+\*\*:?/, '');
