// How every field that a person types into looks.
export const controlClass =
  "block w-full min-w-0 rounded-md border border-edge bg-surface px-2.5 text-sm text-ink shadow-card transition-colors " +
  "placeholder:text-quiet hover:border-quiet focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent/35 " +
  "disabled:cursor-not-allowed disabled:bg-muted disabled:text-quiet [&[readonly]]:bg-muted " +
  "aria-invalid:border-unmet aria-invalid:focus-visible:outline-unmet/35 pointer-coarse:text-base";
