// Input of the command that puts a release live.
import { DeployRelease } from "@/lib/deployments/live/schema";
import { paragraph } from "@/lib/kernel/fields";
import { reasonLimit } from "@/lib/kernel/limits";

/** The second word: why it goes live although a gate that warns is not met. */
export const DeployPastGates = DeployRelease.extend({ reason: paragraph(reasonLimit) });
