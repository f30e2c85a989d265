/** A snippet as it stands when nobody fills anything in: defaults, and the first of each choice. */
export function expandSnippet(snippet: string, variables: Readonly<Record<string, string>>): string {
  const variable = (name: string): string => variables[name] ?? '';
  return snippet
    .replace(/\$([A-Z_]+)/g, (_, name: string) => variable(name))
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\{\d+\}|\$\d+/g, '')
    .replace(/\\([$}\\])/g, '$1');
}
