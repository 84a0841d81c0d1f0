// Brings the drawing of spending once the page stands: the drawing library is no part of a page's first load.
"use client";
import dynamic from "next/dynamic";
import type { BurnPlotProps } from "./burn-plot";
import { PlotLoading } from "./plot-loading";
import { PlotRoom } from "./plot-room";

const Drawn = dynamic(() => import("./burn-plot").then((file) => file.BurnPlot), { ssr: false, loading: PlotLoading });

export function BurnPlotLazy(props: BurnPlotProps) {
  return (
    <PlotRoom height={props.height}>
      <Drawn {...props} />
    </PlotRoom>
  );
}
