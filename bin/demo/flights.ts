// FLIGHTS: real figures of real data. Trained in spring, in use since June, surprised by a calm autumn.
import { data } from "./flights-data";
import { founding } from "./flights-founding";
import { runs } from "./flights-runs";
import { use } from "./flights-use";
import type { Story } from "./stage";

export const flights: Story = [...founding, ...data, ...runs, ...use];
