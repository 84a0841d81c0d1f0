// `quintet seed`: plays the demo portfolio into an empty database; does nothing where anybody exists already.
import { connect } from "@/db/client";
import { people } from "@/db/schema";
import { playDemo } from "./demo/play";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set.");
const { database, close } = connect(url, { max: 2 });
try {
  if ((await database.$count(people)) > 0) {
    console.log("There are people here already: the demo is only for an empty database.");
  } else {
    const { acts } = await playDemo(database, new Date());
    console.log(`The demo is there: six people, seven projects, ${acts} acts over two years.`);
  }
} finally {
  await close();
}
