// The smallest world that a database test needs: people, projects and memberships, made in one line each.
import { v7 } from "uuid";
import type { z } from "zod";
import type { Executor } from "@/db/client";
import { type Role, roles, type Visibility } from "@/db/enums";
import { memberships, people, projects, workspace } from "@/db/schema";
import { type Asker, type Grant, projectGrant, SystemActor } from "../access/grant";
import type { Capability, ProjectCapability } from "../access/policy";
import { type Command, perform } from "../kernel/command";
import type { Outcome } from "../kernel/errors";

export class World {
  now = new Date("2026-03-02T09:00:00Z");
  /** @param count so many people and projects are there already */
  constructor(
    readonly db: Executor,
    private count = 0,
  ) {}

  async workspace(part: Partial<typeof workspace.$inferInsert> = {}) {
    const target = workspace.id;
    await this.db
      .insert(workspace)
      .values({ name: "Test", ...part })
      .onConflictDoUpdate({ target, set: { name: "Test", ...part } });
  }

  async person(given: Partial<typeof people.$inferInsert> = {}) {
    this.count += 1;
    const row = {
      id: v7(),
      email: `person${this.count}@example.org`,
      name: `Person ${this.count}`,
      defaultRole: "data_scientist" as Role,
      joinedAt: this.now,
      createdAt: this.now,
      ...given,
    };
    await this.db.insert(people).values(row);
    return row;
  }

  async project(given: Partial<typeof projects.$inferInsert> = {}) {
    this.count += 1;
    const ownerId = given.ownerId ?? (await this.person()).id;
    const row = {
      id: v7(),
      key: `P${this.count}`,
      name: `Project ${this.count}`,
      visibility: "private" as Visibility,
      currency: "EUR",
      createdAt: this.now,
      updatedAt: this.now,
      ...given,
      ownerId,
    };
    await this.db.insert(projects).values(row);
    return row;
  }

  /** A person with exactly these roles in the project. */
  async member(projectId: string, ...held: Role[]) {
    const person = await this.person();
    await this.db
      .insert(memberships)
      .values(held.map((role) => ({ projectId, personId: person.id, role, createdAt: this.now })));
    return person;
  }

  /** A private project with one member for each role; of minimal risk, its gates hold nothing back. */
  async team(given: Partial<typeof projects.$inferInsert> = {}) {
    const project = await this.project(given);
    const members = {} as Record<Role, Awaited<ReturnType<World["person"]>>>;
    for (const role of roles) members[role] = await this.member(project.id, role);
    return { project, members };
  }

  asker(person: { id: string } | null): Asker {
    return { db: this.db, now: this.now, personId: person?.id ?? null };
  }

  grant<C extends ProjectCapability = "project.read">(
    person: { id: string },
    project: { key: string },
    capability = "project.read" as C,
  ): Promise<Grant<C>> {
    return projectGrant(this.asker(person), project.key, capability);
  }

  /** Performs a command as this person, in this project (by key) or in the workspace. */
  perform<C extends Capability, I extends z.ZodType, V>(
    person: { id: string } | null,
    command: Command<C, I, V>,
    input: unknown,
    project?: { key: string },
  ): Promise<Outcome<V>> {
    return perform(command, { ...this.asker(person), project: project?.key, input });
  }

  /** Performs what Quintet does by itself, as a job would. */
  work<C extends Capability, I extends z.ZodType, V>(
    command: Command<C, I, V>,
    input: unknown = {},
  ): Promise<Outcome<V>> {
    return perform(command, { ...this.asker(null), system: new SystemActor(), input });
  }
}
