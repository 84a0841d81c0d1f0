// What follows from a matrix, and what today's process is worth by it.
import { Card } from "@/components/ui/card";
import type { MoneyMatrix } from "@/lib/value/matrix/queries";
import type { MoneyFormat } from "../figure-words";
import { TodayWorth } from "./today-worth";
import { WhatFollows } from "./what-follows";

export function WhatFollowsCard({ matrix, format }: { matrix: MoneyMatrix; format: MoneyFormat }) {
  return (
    <Card title="What follows">
      <WhatFollows matrix={matrix} format={format} />
      <h3 className="mt-5 mb-1 font-medium text-ink">Today's process</h3>
      <TodayWorth matrix={matrix} format={format} />
    </Card>
  );
}
