import { describePages } from "./described";

describePages(["lifecycle", "project", "workspace"], "everyone");
