// Every trial, by the command that it is of.
import type { Trials } from "../trial";
import { accessTrials } from "./access";
import { clockTrials } from "./clock";
import { modelTrials } from "./models";
import { talkTrials } from "./talk";
import { valueTrials } from "./value";

export const trials: Trials = { ...accessTrials, ...clockTrials, ...modelTrials, ...talkTrials, ...valueTrials };
