// The way in with a company account, above the one with a password.
import { buttonClass } from "@/components/ui/button-class";

export function CompanyEntrance({ href, label }: { href: string; label: string }) {
  return (
    <>
      {/* Not a Link: it leaves this site, and must not be fetched ahead. */}
      <a href={href} className={buttonClass({ className: "w-full" })}>
        {label}
      </a>
      <p className="my-4 flex items-center gap-3 text-quiet text-xs before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        or
      </p>
    </>
  );
}
