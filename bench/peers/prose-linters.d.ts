// What the benchmarks use of the peers. Their own types are there only where bench/ is installed.
declare module 'write-good' {
  export default function writeGood(text: string): readonly { readonly reason: string }[];
}
declare module 'alex' {
  export function markdown(text: string): { readonly messages: readonly unknown[] };
}
