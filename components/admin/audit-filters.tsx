// How the audit log is narrowed: by person, project, kind and days, all in the address.

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { eventKinds } from "@/lib/admin/audit/events";
import { eventWords } from "@/lib/admin/audit/line.rules";
import type { FieldErrors } from "@/lib/kernel/errors";

type Asked = { person?: string; project?: string; kind?: string; from?: string; to?: string };

type Props = { params: Asked; errors: FieldErrors; clearHref?: string };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const kinds = [...eventKinds]
  .map((kind) => ({ value: kind, label: capital(eventWords(kind)) }))
  .sort((a, b) => a.label.localeCompare(b.label, "en"));

export function AuditFilters({ params, errors, clearHref }: Props) {
  return (
    <search>
      <form
        method="get"
        data-print="none"
        className="grid grid-cols-2 gap-3 lg:grid-cols-[1fr_8rem_1fr_9.5rem_9.5rem_auto]"
      >
        <TextField
          name="person"
          label="Person"
          error={errors.person}
          type="search"
          placeholder="Name or e-mail"
          defaultValue={params.person}
        />
        <TextField
          name="project"
          label="Project"
          error={errors.project}
          placeholder="Key"
          autoComplete="off"
          defaultValue={params.project}
        />
        <SelectField
          name="kind"
          label="What happened"
          error={errors.kind}
          className="max-lg:col-span-2"
          placeholder="Anything"
          options={kinds}
          defaultValue={params.kind ?? ""}
        />
        <TextField name="from" label="From" error={errors.from} type="date" defaultValue={params.from} />
        <TextField name="to" label="To" error={errors.to} type="date" defaultValue={params.to} />
        <div className="flex items-start gap-2 max-lg:col-span-2 lg:pt-6.5">
          <Button type="submit">Filter</Button>
          {clearHref && (
            <ButtonLink variant="quiet" href={clearHref}>
              Clear
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
