import { describePages } from "./described";

describePages("value", "everyone");
