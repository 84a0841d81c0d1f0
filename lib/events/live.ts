// Live pages: one LISTEN connection per process, and a hub that sends an event's id to everybody who may see it.
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { z } from "zod";
import { database } from "@/db/client";
import { memberships, people, projects } from "@/db/schema";

const Signal = z.object({ id: z.number(), projectId: z.string().nullable(), people: z.array(z.string()) });

/** What a browser receives: that something happened, where, and whether it concerns the reader. No content. */
export type LiveSignal = { id: number; project: string | null; concernsYou: boolean };

type Listener = { personId: string; isAdmin: boolean; send: (signal: LiveSignal) => void };

/** Beyond this the oldest tab is disconnected. */
const tabsPerPerson = 8;

class Hub {
  private readonly listeners = new Set<Listener>();
  private listening: Promise<unknown> | null = null;

  /** @returns a function that removes the listener */
  async join(listener: Listener, drop: () => void): Promise<() => void> {
    this.listening ??= this.listen();
    const tabs = [...this.listeners].filter((other) => other.personId === listener.personId);
    const member = Object.assign(listener, { drop });
    if (tabs.length >= tabsPerPerson) (tabs[0] as Listener & { drop?: () => void }).drop?.();
    this.listeners.add(member);
    await this.listening;
    return () => this.listeners.delete(member);
  }

  private listen(): Promise<unknown> {
    const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {}, idle_timeout: 0 });
    return sql
      .listen("quintet", (payload) => void this.deliver(payload).catch(() => {}))
      .catch((fault) => {
        this.listening = null;
        throw fault;
      });
  }

  private async deliver(payload: string) {
    const parsed = Signal.safeParse(JSON.parse(payload));
    if (!parsed.success || this.listeners.size === 0) return;
    const { id, projectId, people: recipients } = parsed.data;
    const audience = projectId ? await audienceOf(projectId) : null;
    for (const listener of this.listeners) {
      const concernsYou = recipients.includes(listener.personId);
      const maySee = audience
        ? audience.everyone || listener.isAdmin || audience.members.has(listener.personId)
        : concernsYou;
      if (maySee || concernsYou) listener.send({ id, project: audience?.key ?? null, concernsYou });
    }
  }
}

async function audienceOf(projectId: string) {
  const [project] = await database()
    .select({
      key: projects.key,
      ownerId: projects.ownerId,
      visibility: projects.visibility,
      members: sql<
        string[]
      >`array(select distinct ${memberships.personId}::text from ${memberships} where ${memberships.projectId} = ${projects.id})`,
    })
    .from(projects)
    .where(eq(projects.id, projectId));
  if (!project) return null;
  return {
    key: project.key,
    everyone: project.visibility === "workspace",
    members: new Set([...project.members, project.ownerId]),
  };
}

const shared = globalThis as typeof globalThis & { quintetHub?: Hub };

/**
 * A stream of server-sent events for one browser tab, with a heartbeat that also notices a closed session.
 * @param stillSignedIn asked at every heartbeat; false ends the stream
 */
export function liveStream(
  person: { id: string; isAdmin: boolean },
  stillSignedIn: () => Promise<boolean>,
): ReadableStream<Uint8Array> {
  shared.quintetHub ??= new Hub();
  const hub = shared.quintetHub;
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream({
    async start(controller) {
      let isOver = false;
      // the tab may close while a query is running
      const write = (text: string) => {
        if (!isOver) controller.enqueue(encoder.encode(text));
      };
      let removeListener = () => {};
      const heartbeat = setInterval(async () => {
        if (await stillSignedIn().catch(() => true)) write(": here\n\n");
        else end();
      }, 20_000);
      end = () => {
        isOver = true;
        clearInterval(heartbeat);
        removeListener();
        try {
          controller.close();
        } catch {
          // Closed by the browser already.
        }
      };
      try {
        removeListener = await hub.join(
          {
            personId: person.id,
            isAdmin: person.isAdmin,
            send: (signal) => write(`id: ${signal.id}\ndata: ${JSON.stringify(signal)}\n\n`),
          },
          () => end(),
        );
        if (isOver) removeListener();
        write("retry: 2000\n: listening\n\n");
      } catch {
        end();
      }
    },
    cancel() {
      end();
    },
  });
}

/** For the person row of a live stream. */
export async function findAdminFlag(personId: string): Promise<boolean> {
  const [person] = await database().select({ isAdmin: people.isAdmin }).from(people).where(eq(people.id, personId));
  return person?.isAdmin ?? false;
}
