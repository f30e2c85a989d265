/** No heading that a layout knows is longer. */
const LONGEST = 200;

/** `3. Root Cause Analysis (RCA):` is `root cause analysis`. */
export const plainHeading = (heading: string): string =>
  heading
    .slice(0, LONGEST)
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()
    .replace(/\s*[([].*$/, '')
    .replaceAll(/[*_`]/g, '')
    .replace(/^[^\p{L}]*(?:\d+[.)]?\s*)?/u, '')
    .replace(/[^\p{L}\p{N})]+$/u, '')
    .trim();
