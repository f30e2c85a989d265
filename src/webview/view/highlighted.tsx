/** A text with what was searched marked in it. Always text, never markup: it comes from outside. */
export function Highlighted({ text, search }: { readonly text: string; readonly search: string }) {
  const at = search === '' ? -1 : text.toLowerCase().indexOf(search.toLowerCase());
  if (at < 0) return <>{text}</>;
  const before = at > 30 ? `…${text.slice(at - 20, at)}` : text.slice(0, at);
  return (
    <>
      {before}
      <mark>{text.slice(at, at + search.length)}</mark>
      {text.slice(at + search.length)}
    </>
  );
}
