// Outcomes of a run for programs: POST sends what each case of its hold-out turned out to be, and what the run made of it.

import { restCommand } from "@/lib/doors/rest";
import { outcomeLimits } from "@/lib/experiments/limits";
import { sendOutcomes } from "@/lib/experiments/outcomes/commands";

export const POST = restCommand(sendOutcomes, () => 200, outcomeLimits.bytes);
