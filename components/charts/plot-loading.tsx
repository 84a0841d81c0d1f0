// What stands in a chart's room until it is drawn.
export function PlotLoading() {
  return <div aria-hidden="true" className="h-full animate-pulse rounded-md bg-muted/70 motion-reduce:animate-none" />;
}
