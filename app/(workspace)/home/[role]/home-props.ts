// What every home is given: who looks, and the tasks that are theirs, for its "What needs you".
import type { WaitingItem } from "@/components/home/waiting";
import type { WorkspaceGrant } from "@/lib/access/grant";

export type HomeProps = { grant: WorkspaceGrant; tasks: readonly WaitingItem[] };
