import { describePages } from "./described";

describePages("requirements", "everyone");
