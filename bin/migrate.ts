// `quintet migrate`, and the step of every start: DATABASE_URL to the schema of this version.
import { migrate } from "@/db/migrate";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set.");
await migrate(url);
