import { describePages } from "./described";

describePages(["admin"], "admin");
