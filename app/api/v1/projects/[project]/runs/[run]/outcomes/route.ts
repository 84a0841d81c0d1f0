// Outcomes of a run for programs: POST sends what each case of its hold-out turned out to be, and what the run made of it.
import { sendOutcomes } from "@/lib/experiments/outcomes/commands";
import { outcomeLimits } from "@/lib/experiments/outcomes/schema";
import { restCommand } from "@/lib/rest";

export const POST = restCommand(sendOutcomes, () => 200, outcomeLimits.bytes);
