// The few column shapes that every table shares, so that an id, a moment and an amount of money look the same everywhere.
import { bigint, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 } from "uuid";

/** Time-ordered (UUID v7), so that new rows land at the end of their index. */
export const id = () => uuid("id").primaryKey().$defaultFn(v7);

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Money in minor units (cents) as a whole number; the currency stands on the project. */
export const money = (name: string) => bigint(name, { mode: "number" });

/** Moments and steps of the tracking protocol: whole numbers of 64 bits, beyond what a JavaScript number holds exactly. */
export const wide = (name: string) => bigint(name, { mode: "bigint" });
