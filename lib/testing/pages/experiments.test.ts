import { describePages } from "./described";

describePages("experiments", "everyone");
