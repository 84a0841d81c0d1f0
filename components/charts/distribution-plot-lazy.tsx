// Brings the drawing of a distribution once the page stands: the drawing library is no part of a page's first load.
"use client";
import dynamic from "next/dynamic";
import type { DistributionPlotProps } from "./distribution-plot";
import { PlotLoading } from "./plot-loading";
import { PlotRoom } from "./plot-room";

const Drawn = dynamic(() => import("./distribution-plot").then((file) => file.DistributionPlot), {
  ssr: false,
  loading: PlotLoading,
});

export function DistributionPlotLazy(props: DistributionPlotProps) {
  return (
    <PlotRoom height={props.height}>
      <Drawn {...props} />
    </PlotRoom>
  );
}
