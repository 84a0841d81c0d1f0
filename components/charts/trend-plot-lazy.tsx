// Brings the drawing of a trend once the page stands: the drawing library is no part of a page's first load.
"use client";
import dynamic from "next/dynamic";
import { PlotLoading } from "./plot-loading";
import { PlotRoom } from "./plot-room";
import type { TrendPlotProps } from "./trend-plot";

const Drawn = dynamic(() => import("./trend-plot").then((file) => file.TrendPlot), {
  ssr: false,
  loading: PlotLoading,
});

export function TrendPlotLazy(props: TrendPlotProps) {
  return (
    <PlotRoom height={props.height}>
      <Drawn {...props} />
    </PlotRoom>
  );
}
