"use client";
// Invites a whole list: every line is looked at first, then the admin sees whom it is about and says yes.
import { ImportForm, type ImportProps } from "@/components/ui/import-form";
import type { Invitee } from "@/lib/admin/invitations/schema";
import type { SentLetter } from "@/lib/kernel/mail";
import { PeoplePreview } from "./people-preview";
import { SentLetters } from "./sent-letters";

type Props = ImportProps<SentLetter[]>;

export function PeopleImport({ basePath, ...form }: Props) {
  return (
    <ImportForm<Invitee[], SentLetter[]>
      {...form}
      preview={(people) => <PeoplePreview people={people} basePath={basePath} />}
      confirm={({ length }) => (length === 1 ? "Invite this person" : `Invite these ${length} people`)}
      done={(letters) => <SentLetters letters={letters ?? []} purpose="invitation" />}
    />
  );
}
