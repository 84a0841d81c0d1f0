"use client";
// Puts a release live, after saying what that ends.
import { Rocket } from "lucide-react";
import { Confirm } from "@/components/ui/confirm";
import type { ListedRelease } from "@/lib/deployments/queries";
import { modelName, releaseName } from "@/lib/deployments/rules";
import type { BoundAction } from "@/lib/form";
import { environmentWords } from "@/lib/format/release-words";

type Release = Pick<ListedRelease, "number" | "environment" | "model" | "modelVersion">;
type Props = { action: BoundAction; release: Release; ended: readonly Release[] };

export function GoLive({ action, release, ended }: Props) {
  const name = releaseName(release.number);
  const where = environmentWords[release.environment].toLowerCase();
  const named = ended.map(
    ({ number, model, modelVersion }) => `${releaseName(number)} (${modelName({ model, version: modelVersion })})`,
  );
  return (
    <Confirm
      action={action}
      label="Put live"
      title={`Put ${name.toLowerCase()} live in ${where}?`}
      lead={
        named.length > 0
          ? `It takes the place of ${named.join(" and ")}, and can be rolled back.`
          : "It takes nobody's place, and can be rolled back."
      }
      confirm={`Put ${name.toLowerCase()} live`}
      trigger={{ variant: "primary", icon: <Rocket /> }}
      tone="primary"
    />
  );
}
