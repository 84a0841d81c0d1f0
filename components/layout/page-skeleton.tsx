// The frame of a page while its figures are on their way: header, a row of figures, a table.
import { Skeleton } from "@/components/ui/skeleton";
import { CardSkeleton } from "./card-skeleton";
import { Grid } from "./grid";
import { GridItem } from "./grid-item";

export function PageSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Loading</span>
      <div className="pt-5 pb-5 sm:pt-7">
        <Skeleton className="h-7 w-56" />
        <Skeleton className="mt-1.5 w-full max-w-96" />
      </div>
      <Grid>
        {(["first", "second", "third"] as const).map((figure) => (
          <GridItem key={figure} span={4}>
            <CardSkeleton rows={2} />
          </GridItem>
        ))}
        <GridItem span={12}>
          <CardSkeleton rows={8} />
        </GridItem>
      </Grid>
    </div>
  );
}
