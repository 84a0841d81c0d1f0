// There is no such page, or the reader may not see it: both are said alike.
import { SearchX } from "lucide-react";
import { ErrorState } from "@/components/layout/error-state";
import { ButtonLink } from "@/components/ui/button-link";

export default function NotFound() {
  return (
    <main>
      <ErrorState icon={<SearchX />} title="Not found" action={<ButtonLink href="/">To your home</ButtonLink>}>
        This page does not exist, or you may not see it.
      </ErrorState>
    </main>
  );
}
