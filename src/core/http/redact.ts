const SHORTEST = 4;
const HIDDEN = '•••';

/** The text without any of the secrets, also where they were sent as Base64 or in a URL. */
export function redact(text: string, secrets: Readonly<Record<string, string>>): string {
  const hidden = Object.values(secrets).filter((secret) => secret.length >= SHORTEST);
  const forms = hidden.flatMap((secret) => [secret, encodeURIComponent(secret), base64(secret)]);
  const longestFirst = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, form) => rest.replaceAll(form, HIDDEN), text);
}

/** Base64 of the text's UTF-8. */
export function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCodePoint(byte)).join(''));
}
