import { describePages } from "./described";

describePages("lifecycle", "everyone");
