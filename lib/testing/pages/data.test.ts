import { describePages } from "./described";

describePages("data", "everyone");
