import { describePages } from "./described";

describePages(["value", "experiments"], "everyone");
