// A connection that writes down each statement that is sent over it, and on which one of them can fail.
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database, Executor } from "@/db/client";
import * as schema from "@/db/schema";
import { seeded } from "../draws";
import { type Locked, lockedBy } from "./catalogue";
import { beforeCommit } from "./race";

export type Statement = { text: string; given: readonly unknown[] };
/** What was sent until the command committed, and of what its transaction had locked rows by then, itself or before it. */
export type Seen = { statements: Statement[]; locked: Locked[]; fresh: Locked[] };

export class Recorder {
  readonly database: Database;
  private readonly sql: postgres.Sql;
  private sent: Statement[] = [];
  private failsAt = Number.POSITIVE_INFINITY;

  constructor(url: string) {
    this.sql = postgres(url, { max: 1, onnotice: () => {} });
    const logger = { logQuery: (text: string, given: unknown[]) => this.note({ text, given }) };
    this.database = drizzle(this.sql, { schema, logger });
  }

  private note(statement: Statement) {
    this.sent.push(statement);
    if (this.sent.length === this.failsAt) throw new Error(failure(this.failsAt));
  }

  /** @param tx of this connection */
  async seen(tx: Executor, work: (db: Executor) => Promise<unknown>): Promise<Seen> {
    const before = await lockedBy(tx);
    const seen: Seen = { statements: [], locked: [], fresh: [] };
    this.sent = [];
    const last = async (inner: Executor) => {
      seen.statements = [...this.sent];
      seen.locked = await lockedBy(inner);
      seen.fresh = seen.locked.filter(({ table }) => !before.some((known) => known.table === table));
    };
    await work(beforeCommit(tx, last));
    return seen;
  }

  /** @param at the statement of this number is not sent but fails, the first being 1 */
  async failing<T>(at: number, work: () => Promise<T>): Promise<T> {
    [this.sent, this.failsAt] = [[], at];
    try {
      return await work();
    } finally {
      this.failsAt = Number.POSITIVE_INFINITY;
    }
  }

  close = () => this.sql.end();
}

export const failure = (at: number) => `Statement ${at} fails.`;

const writes = /\b(insert into|update "?\w+"? (\w+ )?set|delete from|add_job)\b/;

/** The numbers of the first that writes, of the last, and of one between them, the same for a command every time. */
export function placesIn(name: string, statements: readonly Statement[]): number[] {
  const first = statements.findIndex(({ text }) => writes.test(text)) + 1;
  if (first === 0) return [];
  const last = statements.length;
  const random = seeded([...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0));
  const between = first + 1 + Math.floor(random() * (last - first - 1));
  return [...new Set([first, Math.min(between, last), last])];
}
