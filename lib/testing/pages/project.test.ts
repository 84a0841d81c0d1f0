import { describePages } from "./described";

describePages("project", "everyone");
