// Windows of production for programs: POST sends up to five hundred. 200 where all were kept or known, 207 where some were refused, 422 where all were.
import { sendWindows } from "@/lib/deployments/windows/commands";
import { restCommand } from "@/lib/doors/rest";

export const POST = restCommand(sendWindows, ({ refused }) => (refused > 0 ? 207 : 200));
