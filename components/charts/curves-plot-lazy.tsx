// Brings the drawing of curves once the page stands: the drawing library is no part of a page's first load.
"use client";
import dynamic from "next/dynamic";
import type { CurvesPlotProps } from "./curves-plot";
import { PlotLoading } from "./plot-loading";
import { PlotRoom } from "./plot-room";

const Drawn = dynamic(() => import("./curves-plot").then((file) => file.CurvesPlot), {
  ssr: false,
  loading: PlotLoading,
});

export function CurvesPlotLazy(props: CurvesPlotProps) {
  return (
    <PlotRoom height={props.height}>
      <Drawn {...props} />
    </PlotRoom>
  );
}
