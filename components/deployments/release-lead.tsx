// What a release is called in a list: its number, and the version that it brings.
import type { ListedRelease } from "@/lib/deployments/queries";
import { modelName, releaseName } from "@/lib/deployments/rules";

export function ReleaseLead({ release }: { release: Pick<ListedRelease, "number" | "model" | "modelVersion"> }) {
  const { number, model, modelVersion } = release;
  return (
    <span className="block min-w-0">
      <span className="block font-medium text-ink">{releaseName(number)}</span>
      <span className="block break-words font-normal text-quiet text-xs">
        {modelName({ model, version: modelVersion })}
      </span>
    </span>
  );
}
