// Calls a review, with the reason; from an alert, the alert is the reason that it starts with.

import { z } from "zod";
import { EmptyState } from "@/components/layout/empty-state";
import { Page } from "@/components/layout/page";
import { CallForm } from "@/components/reviews/call-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { getAlert } from "@/lib/deployments/alerts/queries";
import { troubleName } from "@/lib/deployments/monitors/rules";
import { releaseName } from "@/lib/deployments/rules";
import { openProject, orNotFound } from "@/lib/doors/asker";
import { readerLocale } from "@/lib/doors/reader";
import { formatDate } from "@/lib/format/dates";
import { lenient } from "@/lib/kernel/fields";
import { callReview } from "@/lib/reviews/actions";
import { findOpenReview } from "@/lib/reviews/queries";

export const metadata = { title: "Call a review" };

const Asked = z.object({ alert: lenient(z.string()) });

export default async function NewReviewPage({ params, searchParams }: PageProps<"/projects/[project]/reviews/new">) {
  const grant = await openProject(params, "review.call");
  const { alert: requested } = Asked.parse(await searchParams);
  const [open, alert, locale] = await Promise.all([
    findOpenReview(grant),
    requested ? orNotFound(getAlert(grant, requested)) : null,
    readerLocale(),
  ]);
  const { key } = grant.project;
  const base = `/projects/${key}/reviews`;
  const because =
    alert &&
    `${releaseName(alert.release)}: ${troubleName(alert, locale)}, since ${formatDate(alert.since, { locale, timeZone: grant.timeZone })}.`;
  return (
    <Page title="Call a review" guide="/guide/review" crumbs={[{ href: base, label: "Reviews" }]}>
      <Card className="max-w-[46rem]">
        {open ? (
          <EmptyState
            title={`Review ${open.number} is open already`}
            action={
              <ButtonLink href={`${base}/${open.number}`} variant="primary">
                Go to it
              </ButtonLink>
            }
          >
            A project has one review at a time: vote there, and say what you have seen.
          </EmptyState>
        ) : (
          <CallForm
            action={callReview.bind(null, { project: key, ...(alert && { fixed: { alertId: alert.id } }) })}
            because={because ?? undefined}
          />
        )}
      </Card>
    </Page>
  );
}
