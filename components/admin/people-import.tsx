"use client";
// Invites a whole list: every line is looked at first, then the admin sees whom it is about and says yes.
import { ImportForm } from "@/components/ui/import-form";
import type { Invitee } from "@/lib/admin/invitations/schema";
import type { BoundAction } from "@/lib/doors/form";
import type { SentLetter } from "@/lib/kernel/mail";
import { ImportPreview } from "./import-preview";
import { SentLetters } from "./sent-letters";

type Props = {
  action: BoundAction<SentLetter[]>;
  here: string;
  example: string;
  limit: { bytes: number; lines: number };
  locale: string;
};

export function PeopleImport({ here, ...form }: Props) {
  return (
    <ImportForm<Invitee[], SentLetter[]>
      {...form}
      preview={(people) => <ImportPreview people={people} here={here} />}
      confirm={({ length }) => (length === 1 ? "Invite this person" : `Invite these ${length} people`)}
      done={(sent) => <SentLetters sent={sent ?? []} what="invitation" />}
    />
  );
}
