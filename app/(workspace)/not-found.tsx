// Inside the workspace: no such thing, or not for this reader; the way back stays in sight.
import { SearchX } from "lucide-react";
import { ErrorState } from "@/components/layout/error-state";
import { ButtonLink } from "@/components/ui/button-link";

export default function NotFoundInWorkspace() {
  return (
    <ErrorState icon={<SearchX />} title="Not found" action={<ButtonLink href="/projects">To the projects</ButtonLink>}>
      This page does not exist, or you may not see it.
    </ErrorState>
  );
}
