// What Next calls by itself: once in each server process, and for each fault that it answers for.
import type { Instrumentation } from "next";

export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { normaliseForwardedFor } = await import("./lib/doors/peers");
  normaliseForwardedFor();
}

/** Of which kind a fault was, so that the answer has the status of that kind. */
export const onRequestError: Instrumentation.onRequestError = async (fault, _request, { routeType }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteFault } = await import("./lib/doors/serving");
  noteFault(fault, routeType);
};
