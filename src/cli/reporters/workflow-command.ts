/**
 * A line that GitHub Actions take from the output of a step. Source: GitHub's "Workflow commands", and the escapes of
 * its toolkit's `command.ts`.
 */
export function workflowCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const said = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${inProperty(String(value))}`],
  );
  return `::${name}${said.length > 0 ? ` ${said.join(',')}` : ''}::${inMessage(message)}\n`;
}

const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
