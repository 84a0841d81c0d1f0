import { describePages } from "./described";

describePages("deployments", "everyone");
