// Control characters and halves of pairs, which XML has no way to write.
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export const wellFormed = (markup: string): string => markup.replace(NO_XML, '');
