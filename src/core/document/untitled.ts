/** The title of a draft to which nobody has given one. */
export const UNTITLED = 'Untitled incident';
