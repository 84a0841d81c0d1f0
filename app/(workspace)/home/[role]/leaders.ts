// The run that leads in each of a person's first projects, in money.
import type { Leader } from "@/components/home/leaders-card";
import { openProject } from "@/lib/session";
import { readWorth } from "@/lib/value/candidate/queries";

/** As many as a glance takes in. */
const most = 6;

export async function listLeaders(gated: readonly { project: { key: string } }[]): Promise<Leader[]> {
  const found = await Promise.all(gated.slice(0, most).map(({ project }) => findLeader(project.key)));
  return found.flatMap((leader) => leader ?? []);
}

/** Of the project's newest hold-out on which a run has a price. */
async function findLeader(key: string): Promise<Leader | null> {
  const grant = await openProject(Promise.resolve({ project: key }));
  const { matrix, rankings } = await readWorth(grant);
  const ranking = rankings.find((each) => each.ranking)?.ranking;
  const { name, currency } = grant.project;
  return matrix && ranking ? { key, name, currency, ranking, matrix } : null;
}
