// How a line of a menu looks; also for a DialogButton that stands in one.
export const menuItemClass =
  "flex w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-start text-ink text-sm transition-colors hover:bg-muted " +
  "pointer-coarse:py-2.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-quiet";
