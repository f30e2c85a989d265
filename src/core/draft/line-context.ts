/** What a line of a template stands in: YAML is front matter or a section, code any other fence. */
export type LineContext = 'yaml' | 'code' | 'markdown';

/** Tells of line after line, from the first on, what each stands in. */
export function readContexts(): (line: string) => LineContext {
  let open: { readonly sign: string; readonly context: LineContext } | undefined = undefined;
  let isFirst = true;
  return (line) => {
    const begun = open ?? opened(line, isFirst);
    const closes =
      open !== undefined && line.trimEnd().endsWith(open.sign) && line.trim().startsWith(open.sign);
    isFirst = false;
    open = closes ? undefined : begun;
    return begun?.context ?? 'markdown';
  };
}

function opened(
  line: string,
  isFirst: boolean,
): { readonly sign: string; readonly context: LineContext } | undefined {
  if (isFirst && line.trimEnd() === '---') return { sign: '---', context: 'yaml' };
  const fence = /^ {0,3}(`{3,}|~{3,})[ \t]*(ya?ml\b)?/.exec(line);
  return fence ? { sign: fence[1] ?? '', context: fence[2] === undefined ? 'code' : 'yaml' } : undefined;
}
