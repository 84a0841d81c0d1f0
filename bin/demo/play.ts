// Plays the demo portfolio: a workspace, six people, seven projects and two years, in the order in which it happened.
import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { people, workspace } from "@/db/schema";
import { setUpWorkspace } from "@/lib/access/commands";
import { acceptInvitation } from "@/lib/access/links/commands";
import { type NeededRole, neededRoles } from "@/lib/access/roles.policy";
import { invitePerson } from "@/lib/admin/invitations/commands";
import { readNotices } from "@/lib/events/commands";
import { perform } from "@/lib/kernel/command";
import { hashSecret, newSecret } from "@/lib/kernel/secrets";
import { board } from "./board";
import { churn } from "./churn";
import { cooling } from "./cooling";
import { demand } from "./demand";
import { firstData } from "./first-data";
import { flights } from "./flights";
import { fraud } from "./fraud";
import { holdouts } from "./holdouts";
import { Timekeeper } from "./keep-time";
import { matrices } from "./matrices";
import { reviews } from "./reviews";
import { scrap } from "./scrap";
import { type Cast, on, Stage } from "./stage";
import { talk } from "./talk";
import { templates } from "./templates";
import { triage } from "./triage";

const players = {
  stakeholder: "Sofia Lindgren",
  expert: "Emeka Okafor",
  data_scientist: "Dana Schmidt",
  data_engineer: "Idris Haddad",
  ml_engineer: "Mei Tanaka",
} as const satisfies Record<NeededRole, string>;

const stories = [
  firstData,
  flights,
  churn,
  demand,
  triage,
  scrap,
  fraud,
  cooling,
  holdouts,
  matrices,
  templates,
  talk,
  reviews,
  board,
];
const dayMs = 86_400_000;

/** @param today the day on which the stories end */
export async function playDemo(db: Executor, today: Date): Promise<{ acts: number }> {
  const cast = await gather(db, new Date(today.getTime() - 730 * dayMs));
  const acts = [...stories.flat(), lastRead, lastInvited].sort((a, b) => b.daysAgo - a.daysAgo);
  const time = new Timekeeper(db);
  for (const { daysAgo, play } of acts) {
    const stage = new Stage(db, cast, today, daysAgo);
    await time.until(stage.now);
    await play(stage);
    await time.after(stage.now);
  }
  await time.until(today);
  await db.update(people).set({ previousVisitAt: new Date(today.getTime() - 10 * dayMs) });
  return { acts: acts.length };
}

/** Everybody was here ten days ago, and what came before is read. */
const lastRead = on(10, async (stage) => {
  for (const part of [...neededRoles, "admin"] as const) await stage.does(part, readNotices, {});
});

/** Somebody was invited two days ago and has not come yet. */
const lastInvited = on(2, async (stage) => {
  const invitee = { name: "Nils Berg", email: addressOf("Nils Berg"), defaultRole: "data_engineer" };
  await stage.does("admin", invitePerson, invitee);
});

const addressOf = (name: string) => `${name.split(" ")[0]?.toLowerCase()}@quintet.example`;

/** The first visitor becomes the admin and invites the five others, who accept. Nobody ever learns these passwords. */
async function gather(db: Executor, now: Date): Promise<Cast> {
  const code = newSecret()
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 12)
    .toUpperCase();
  await db
    .insert(workspace)
    .values({ setupCodeHash: hashSecret(code) })
    .onConflictDoUpdate({ target: workspace.id, set: { setupCodeHash: hashSecret(code) } });
  const admin = { name: "Ada Novak", email: addressOf("Ada Novak"), defaultRole: "ml_engineer" };
  const setUp = await perform(setUpWorkspace, {
    db,
    now,
    personId: null,
    input: { ...admin, code, workspaceName: "Northwind Group", password: newSecret() },
  });
  if (!setUp.ok) throw setUp.refusal;
  const found = await idOf(db, admin.email);
  const cast: Partial<Cast> = { admin: { id: found, name: admin.name } };
  for (const [role, name] of Object.entries(players)) {
    const input = { name, email: addressOf(name), defaultRole: role };
    const invited = await perform(invitePerson, { db, now, personId: found, input });
    if (!invited.ok) throw invited.refusal;
    const token = invited.value[0]?.url.split("/").at(-1);
    const joined = await perform(acceptInvitation, {
      db,
      now,
      personId: null,
      input: { token, name, password: newSecret() },
    });
    if (!joined.ok) throw joined.refusal;
    cast[role as keyof typeof players] = { id: await idOf(db, input.email), name };
  }
  return cast as Cast;
}

async function idOf(db: Executor, email: string): Promise<string> {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.email, email));
  if (!person) throw new Error(`${email} was not written.`);
  return person.id;
}
