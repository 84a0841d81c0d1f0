import { describePages } from "./described";

describePages("workspace", "everyone");
