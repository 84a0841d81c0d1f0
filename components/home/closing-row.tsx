// How every home ends: the reader's projects with what stands before their next gate, and what others did meanwhile.
import type { ComponentProps } from "react";
import { GridItem } from "@/components/layout/grid-item";
import { GateBoard } from "./gate-board";
import { boardRow, type Gated } from "./gate-rows";
import { SinceVisit } from "./since-visit";

type Props = {
  title?: string;
  lead?: string;
  gated: readonly Gated[];
  since: ComponentProps<typeof SinceVisit>["entries"];
};

export function ClosingRow({ title = "Your projects", lead = "Each project and its next gate.", gated, since }: Props) {
  return (
    <>
      <GridItem span={6}>
        <GateBoard title={title} lead={lead} rows={gated.map((item) => boardRow(item))} />
      </GridItem>
      <GridItem span={6}>
        <SinceVisit entries={since} />
      </GridItem>
    </>
  );
}
