/** A codicon; silent for screen readers, since the words beside it say the same. */
export const Icon = ({ name }: { readonly name: string }) => (
  <i class={`codicon codicon-${name}`} aria-hidden="true" />
);
