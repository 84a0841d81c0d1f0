// What is said of people, their roles, their accounts and what they have in hand.
import { gates, roles } from "@/db/enums";
import { deviceOf } from "@/lib/access/account/rules";
import { passwordProblem } from "@/lib/access/passwords.rules";
import { capabilities, policy } from "@/lib/access/policy";
import { setupCodeOf } from "@/lib/access/rules";
import { absenceCauses, absenceWords } from "@/lib/admin/company-accounts/rules";
import { type DutyKind, dutyKinds, sumUp } from "@/lib/admin/duties/rules";
import {
  explain,
  matrixNote,
  rolesMatrix,
  ruleWords,
  signingNote,
  standingOf,
  withNotes,
} from "@/lib/admin/roles/rules";
import { changeSentences, newcomerSentences } from "@/lib/admin/sign-on/rules";
import { withMentions } from "@/lib/collaboration/rules";
import { baseKey, suggestKey } from "@/lib/projects/rules";
import { reservedKeys } from "@/lib/projects/schema";
import { examplesOf } from "../tables";

const agents = [
  "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0",
  "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Safari/605.1",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/130.0 Safari/604.1",
  "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1",
  "Mozilla/5.0 (Linux; Android 14) SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36",
  "Mozilla/5.0 (X11; CrOS x86_64) Chrome/130.0 Safari/537.36 OPR/116.0",
  "curl/8.5.0",
];
const olga = { id: "o", name: "Olga", roles: ["expert"] } as const;
const move = (kind: DutyKind, count: number, to: typeof olga | null) => ({
  kind,
  titles: Array.from({ length: count }, (_, at) => `${kind} ${at}`),
  to,
  notifyRoles: [],
});
const chooser = { email: "ada.byron@quintet.example", name: "Ada Byron", workspace: "Northwind" };
const leaked = new Set(["ilovecats", "trustno1"]);
const keys = new Map([["p", "CHURN"]]);
const nothing = { add: [], remove: [], kept: [] };
const expertIn = (projectId: string) => ({ projectId, role: "expert" }) as const;
const mapped = { matches: true, admin: undefined, defaultRole: undefined, granted: [], governed: [] };
const ada = { name: "Ada", isAdmin: false, isDeactivated: false };
const asExpert = { key: "CHURN", standing: standingOf("expert") };
const several = { ...standingOf("owner"), roles: roles.slice(0, 3), isAdmin: true };
const nobody = { ...standingOf("owner"), isOwner: false };

export const peopleTables = [
  examplesOf(deviceOf, [null], ...agents.map((agent) => [agent] as const)),
  examplesOf(sumUp, [[]], ...dutyKinds.map((kind) => [[move(kind, 1, olga), move(kind, 3, null)]] as const), [
    [move("datasets", 2, olga), move("tasks", 1, olga), move("incidents", 1, null)],
  ]),
  examplesOf(
    passwordProblem,
    ["aaaabbbbaaaa", chooser, leaked],
    ["password2024!", chooser, leaked],
    ["p@ssw0rd1234", chooser, leaked],
    ["qwertzuiop12", chooser, leaked],
    ["adabyron1234", chooser, leaked],
    ["northwind-42", chooser, leaked],
    ["trustno1abcx", chooser, leaked],
    ["ilovecats", chooser, leaked],
    ["correct horse battery", chooser, leaked],
    ["vexing-kiln-43-opal", { ...chooser, workspace: undefined }, leaked],
  ),
  examplesOf(setupCodeOf, ["ab12-cd34 "], [""]),
  ...absenceCauses.map((silence) => examplesOf(absenceWords[silence], ["groups"])),
  examplesOf(
    changeSentences,
    [nothing, { defaultRole: "expert" }, keys],
    [{ ...nothing, kept: ["last admin", "owner's last role"] }, { defaultRole: "expert" }, keys],
    [
      { ...nothing, add: [expertIn("p")], remove: [expertIn("x")], defaultRole: "ml_engineer" },
      { defaultRole: "expert" },
      keys,
    ],
    [{ ...nothing, admin: true }, { defaultRole: "expert" }, keys],
    [{ ...nothing, admin: false }, { defaultRole: "expert" }, keys],
  ),
  examplesOf(
    newcomerSentences,
    [mapped, null, keys],
    [mapped, "expert", keys],
    [{ ...mapped, admin: true }, null, keys],
    [{ ...mapped, granted: [expertIn("p"), expertIn("x")] }, "ml_engineer", keys],
    [{ ...mapped, defaultRole: "data_engineer" }, "ml_engineer", keys],
  ),
  examplesOf(
    withMentions,
    ["", []],
    ["Look.", [olga]],
    ["@Olga look.", [olga]],
    ["@Olga look.", [olga, { id: "b", name: "Bo" }, { id: "c", name: "Cy Lee" }]],
  ),
  examplesOf(
    baseKey,
    ["Customer churn"],
    ["Late departures of flights"],
    ["The"],
    ["Ünïcode"],
    ["4 x 4"],
    ["Characteristics"],
    [""],
  ),
  examplesOf(
    suggestKey,
    ["Customer churn"],
    ["Customer churn", new Set(["CHURN"])],
    ["Characteristics", new Set(["CHARACTE", ...Array.from({ length: 9 }, (_, at) => `CHARACTE${at + 2}`)])],
    ...reservedKeys.slice(0, 2).map((key) => [key] as const),
  ),
];

export const roleTables = [
  examplesOf(
    explain,
    ["value.matrix", { ...ada, isDeactivated: true }, asExpert],
    ["value.matrix", ada, null],
    ["value.matrix", ada, asExpert],
    ["comment.change", ada, asExpert],
    ["budget.set", ada, asExpert],
    ["comment.write", ada, { ...asExpert, standing: nobody }],
    ["project.team", ada, { ...asExpert, standing: several }],
    ["project.team", ada, { ...asExpert, standing: { ...several, isArchived: true } }],
    ["project.read", ada, { ...asExpert, standing: standingOf("visitor") }],
    ["project.read", ada, { ...asExpert, standing: nobody }],
    ["project.team", ada, asExpert],
    ["settings.manage", ada, null],
    ["settings.manage", { ...ada, isAdmin: true }, null],
    ["workspace.read", ada, null],
    ...capabilities
      .filter((capability) => policy[capability].scope === "public" || policy[capability].scope === "system")
      .map((capability) => [capability, ada, null] as const),
  ),
  examplesOf(
    withNotes,
    [{ allowed: true, sentence: "Ada may." }, []],
    [
      { allowed: true, sentence: "Ada may." },
      [null, { allowed: true, note: "Up to a point." }, { allowed: true, note: "" }],
    ],
    [
      { allowed: true, sentence: "Ada may." },
      [
        { allowed: true, note: "Up to a point." },
        { allowed: false, note: "Not now." },
      ],
    ],
  ),
  examplesOf(matrixNote, [null], ["expert"], ["stakeholder"]),
  examplesOf(
    signingNote,
    [[]],
    [[{ gate: "design", as: [] }]],
    [[{ gate: "design", as: ["expert"] }]],
    [gates.map((gate, at) => ({ gate, as: roles.slice(0, at) }))],
  ),
  examplesOf(
    ruleWords,
    ["task.take"],
    ["review.vote"],
    ["comment.write"],
    ["project.team"],
    ["people.manage"],
    ["identity.release"],
  ),
  examplesOf(rolesMatrix, []),
];
