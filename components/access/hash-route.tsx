"use client";
// Opens what stands behind the # of an address that the mlflow client printed: only the browser ever sees that part.
import { useEffect } from "react";
import { hrefWith } from "@/lib/format/href";
import { pathOfHash } from "@/lib/mlflow/links.rules";

/** @param through sign-in, which comes back to it */
export function HashRoute({ through }: { through?: "/sign-in" }) {
  useEffect(() => {
    const place = pathOfHash(window.location.hash);
    if (place) window.location.replace(through ? hrefWith(through, { from: place }) : place);
  }, [through]);
  return null;
}
