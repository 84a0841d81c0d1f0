"use client";
// Puts a release live, after saying what that ends and which gates do not pass for it.
import { Rocket } from "lucide-react";
import { GateHold, type HoldingGate } from "@/components/lifecycle/gate-hold";
import { Confirm } from "@/components/ui/confirm";
import { ReasonField } from "@/components/ui/reason-field";
import type { GateMode } from "@/db/enums";
import type { ListedRelease } from "@/lib/deployments/queries";
import { modelName, releaseName } from "@/lib/deployments/rules";
import { environmentWords } from "@/lib/deployments/words";
import type { BoundAction } from "@/lib/doors/form";

type Release = Pick<ListedRelease, "number" | "environment" | "model" | "modelVersion">;
type Props = {
  action: BoundAction;
  release: Release;
  endedReleases: readonly Release[];
  /** The gates that are not met for it. */
  holds: readonly HoldingGate[];
  /** What the strictest of them says. */
  way: "free" | GateMode;
  projectKey: string;
};

export function GoLive({ action, release, endedReleases, holds, way, projectKey }: Props) {
  const name = releaseName(release.number);
  const environment = environmentWords[release.environment].toLowerCase();
  const endedNames = endedReleases.map(
    ({ number, model, modelVersion }) => `${releaseName(number)} (${modelName({ model, version: modelVersion })})`,
  );
  return (
    <Confirm
      action={action}
      label="Put live"
      title={`Put ${name.toLowerCase()} live in ${environment}?`}
      lead={
        endedNames.length > 0
          ? `It takes the place of ${endedNames.join(" and ")}, and can be rolled back.`
          : "It takes nobody's place, and can be rolled back."
      }
      confirm={way === "free" ? `Put ${name.toLowerCase()} live` : `Put ${name.toLowerCase()} live all the same`}
      confirms={way !== "block"}
      trigger={{ variant: "primary", icon: <Rocket /> }}
      tone="primary"
    >
      {holds.map((hold) => (
        <GateHold key={hold.gate} {...hold} projectKey={projectKey} />
      ))}
      {way === "warn" && (
        <ReasonField label="Why does it go live all the same?" help="It is kept with the release's history." />
      )}
    </Confirm>
  );
}
