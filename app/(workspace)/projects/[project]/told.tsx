// A fact of a project to whoever reads it: in the words of the role that they wear here.
import { FiveWordings } from "@/components/wordings/five-wordings";
import { effectiveRole } from "@/lib/access/effective-role.rules";
import type { Grant } from "@/lib/access/grant";
import { readerLocale } from "@/lib/doors/reader";
import type { Fact } from "@/lib/lifecycle/by-role.words";

type Props = { grant: Grant; fact: Fact; className?: string };

export async function Told({ grant: { roles, person, project }, fact, className }: Props) {
  const own = effectiveRole(roles, person.defaultRole);
  const style = { locale: await readerLocale(), currency: project.currency };
  return <FiveWordings fact={fact} readerRole={own} style={style} className={className} />;
}
