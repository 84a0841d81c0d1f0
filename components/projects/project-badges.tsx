// What is not usual about a project: its risk, that it is private, paused, stopped or archived.
import { Archive, CirclePause, CircleStop, Lock, ShieldAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { ProjectStatus, RiskClass, Visibility } from "@/db/enums";
import { projectStatusWords, riskClassWords } from "@/lib/projects/words";

type Props = { status: ProjectStatus; visibility: Visibility; riskClass?: RiskClass; archived: boolean };

const icons = { active: null, paused: <CirclePause />, stopped: <CircleStop /> };

export function ProjectBadges({ status, visibility, riskClass = "limited", archived }: Props) {
  return (
    <>
      {riskClass !== "limited" && (
        <Badge icon={riskClass === "high" ? <ShieldAlert /> : undefined}>{riskClassWords[riskClass]}</Badge>
      )}
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
