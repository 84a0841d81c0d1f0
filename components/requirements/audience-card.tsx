// The key metrics of one audience, or the button that defines the first.

import { Plus } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Audience } from "@/db/enums";
import { hrefWith } from "@/lib/format/href";
import type { Metric } from "@/lib/requirements/metrics/queries";
import { audienceHelp, audienceWords } from "@/lib/requirements/words";
import { MetricItem } from "./metric-item";

type Props = {
  audience: Audience;
  metrics: readonly Metric[];
  projectKey: string;
  locale: string;
  mayDefine: boolean;
};

export function AudienceCard({ audience, metrics, projectKey, locale, mayDefine }: Props) {
  return (
    <Card
      title={audienceWords[audience]}
      lead={audienceHelp[audience]}
      level={3}
      actions={
        mayDefine && (
          <ButtonLink
            href={hrefWith(`/projects/${projectKey}/requirements/metrics/new`, { audience })}
            size="sm"
            icon={<Plus />}
            aria-label={`Define a ${audienceWords[audience].toLowerCase()} key metric`}
          >
            Define
          </ButtonLink>
        )
      }
    >
      {metrics.length === 0 ? (
        <p className="text-quiet">
          No key metric for this audience yet. One that a gate can judge has a baseline and a target.
        </p>
      ) : (
        <ul className="divide-y divide-border">
          {metrics.map((metric) => (
            <MetricItem key={metric.id} metric={metric} projectKey={projectKey} locale={locale} />
          ))}
        </ul>
      )}
    </Card>
  );
}
