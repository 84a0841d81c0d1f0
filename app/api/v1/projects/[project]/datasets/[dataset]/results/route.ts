// Results of checks for programs: POST sends one or up to a thousand, by the dataset's id or name. 200 where all were kept or known, 207
// where some were refused, 422 where all were.
import { sendResults } from "@/lib/data/quality/results/commands";
import { restCommand } from "@/lib/doors/rest";

export const POST = restCommand(sendResults, ({ refused }) => (refused > 0 ? 207 : 200));
