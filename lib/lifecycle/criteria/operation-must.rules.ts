// Operation asks that what is in use still does what it must.
import { criterion } from "../criterion.rules";
import { isMust, judgeMusts, mustSays } from "./musts.rules";

export const operationMust = criterion({
  id: "operation.must",
  title: "Every must requirement is met",
  since: 1,
  asks: "Every agreed requirement that is a must, and there is at least one, is met by its latest measurement of what is in use, or its latest check.",
  reads: ["requirements"],
  sets: [],
  maxAge: "own",
  repair: { roles: ["ml_engineer", "data_scientist"], where: "requirements" },
  appliesTo: isMust,
  says: mustSays("operation"),
  judge: ({ requirements }) => judgeMusts(requirements, "production"),
});
