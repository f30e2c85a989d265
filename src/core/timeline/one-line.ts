// What YAML and Markdown can't carry inside a line: control characters and halves of a surrogate pair.
const UNWRITABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;

/** A captured text as one line: line ends, control characters and runs of white space become one space. */
export const oneLine = (text: string): string => text.replace(UNWRITABLE, ' ').replace(/\s+/g, ' ').trim();
