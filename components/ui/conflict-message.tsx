// A conflict about what is edited: nothing typed is lost, what is stored now stands beside each field, and to save again is to overwrite.
import { Callout } from "./callout";

export function ConflictMessage() {
  return (
    <div role="alert">
      <Callout tone="stale" title="Somebody else saved this while you were typing.">
        <p>
          What you typed is still in the form, and what is stored now stands below it where the two differ. Save again
          to put yours in its place.
        </p>
      </Callout>
    </div>
  );
}
