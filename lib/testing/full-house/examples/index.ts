// Every example, by the query that it is of.
import type { Examples } from "../asked";
import { accessExamples } from "./access";
import { dataExamples } from "./data";
import { modelExamples } from "./models";
import { talkExamples } from "./talk";
import { valueExamples } from "./value";

export const examples: Examples = {
  ...accessExamples,
  ...talkExamples,
  ...dataExamples,
  ...modelExamples,
  ...valueExamples,
};
