import { describePages } from "./described";

describePages(["data", "requirements", "deployments"], "everyone");
