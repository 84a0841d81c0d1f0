// Brings the drawing of a portfolio once the page stands: the drawing library is no part of a page's first load.
"use client";
import dynamic from "next/dynamic";
import type { BubblePlotProps } from "./bubble-plot";
import { PlotLoading } from "./plot-loading";
import { PlotRoom } from "./plot-room";

const Drawn = dynamic(() => import("./bubble-plot").then((file) => file.BubblePlot), {
  ssr: false,
  loading: PlotLoading,
});

export function BubblePlotLazy(props: BubblePlotProps) {
  return (
    <PlotRoom height={props.height}>
      <Drawn {...props} />
    </PlotRoom>
  );
}
