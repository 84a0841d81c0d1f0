// What is not usual about a project: that it is private, paused, stopped or archived.
import { Archive, CirclePause, CircleStop, Lock } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { ProjectStatus, Visibility } from "@/db/enums";
import { projectStatusWords } from "@/lib/format/words";

type Props = { status: ProjectStatus; visibility: Visibility; archived: boolean };

const icons = { active: null, paused: <CirclePause />, stopped: <CircleStop /> };

export function ProjectBadges({ status, visibility, archived }: Props) {
  return (
    <>
      {visibility === "private" && <Badge icon={<Lock />}>Members only</Badge>}
      {status !== "active" && (
        <Badge tone={status === "paused" ? "stale" : "missing"} icon={icons[status]}>
          {projectStatusWords[status]}
        </Badge>
      )}
      {archived && (
        <Badge tone="missing" icon={<Archive />}>
          Archived
        </Badge>
      )}
    </>
  );
}
