/** `SEV-2 -> SEV-1` was declared as SEV-2 and counts as SEV-1. Source: DESIGN §5, "severity". */
export const finalSeverityOf = (written: string | undefined): string | undefined =>
  written?.split('->').at(-1)?.trim();
