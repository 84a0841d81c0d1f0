// Results of checks for programs: POST sends one or up to a thousand, by the dataset's id or name.
import { sendResults } from "@/lib/data/quality/results/commands";
import { restCommand } from "@/lib/rest";

export const POST = restCommand(sendResults);
