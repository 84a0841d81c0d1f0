// Brings the drawing of value by grade once the page stands: the drawing library is no part of a page's first load.
"use client";
import dynamic from "next/dynamic";
import type { GradesPlotProps } from "./grades-plot";
import { PlotLoading } from "./plot-loading";
import { PlotRoom } from "./plot-room";

const Drawn = dynamic(() => import("./grades-plot").then((file) => file.GradesPlot), {
  ssr: false,
  loading: PlotLoading,
});

export function GradesPlotLazy(props: GradesPlotProps) {
  return (
    <PlotRoom height={props.height}>
      <Drawn {...props} />
    </PlotRoom>
  );
}
