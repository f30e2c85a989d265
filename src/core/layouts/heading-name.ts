/** `3. Root Cause Analysis (RCA):` is `root cause analysis`. */
export const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/\s*[([].*$/, '')
    .replaceAll(/[*_`]/g, '')
    .replace(/^[^\p{L}]*(?:\d+[.)]?\s*)?/u, '')
    .replace(/[^\p{L}\p{N})]+$/u, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
