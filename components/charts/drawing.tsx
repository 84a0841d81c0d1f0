// Every drawing behind one door: a page that shows several brings the drawing library once.
"use client";
import { BurnPlot, type BurnPlotProps } from "./burn-plot";
import { CurvesPlot, type CurvesPlotProps } from "./curves-plot";
import { DistributionPlot, type DistributionPlotProps } from "./distribution-plot";
import { GradesPlot, type GradesPlotProps } from "./grades-plot";
import { TrendPlot, type TrendPlotProps } from "./trend-plot";

export type DrawingProps =
  | ({ of: "burn" } & BurnPlotProps)
  | ({ of: "curves" } & CurvesPlotProps)
  | ({ of: "distribution" } & DistributionPlotProps)
  | ({ of: "grades" } & GradesPlotProps)
  | ({ of: "trend" } & TrendPlotProps);

export function Drawing(drawing: DrawingProps) {
  switch (drawing.of) {
    case "burn":
      return <BurnPlot {...drawing} />;
    case "curves":
      return <CurvesPlot {...drawing} />;
    case "distribution":
      return <DistributionPlot {...drawing} />;
    case "grades":
      return <GradesPlot {...drawing} />;
    case "trend":
      return <TrendPlot {...drawing} />;
  }
}
