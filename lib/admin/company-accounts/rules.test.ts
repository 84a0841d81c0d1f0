// What groups give and take away: worked cases, then the laws that hold for all of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles } from "@/db/enums";
import {
  type CurrentAccess,
  changeBy,
  changesNothing,
  firstRole,
  groupsOf,
  type Mapping,
  mapGroups,
  nothingMapped,
} from "./rules";

const line = (groupName: string, rest: Partial<Mapping>): Mapping => ({
  groupName,
  projectId: null,
  role: null,
  makesAdmin: false,
  ...rest,
});
const churnScience = line("churn-ds", { projectId: "churn", role: "data_scientist" });
const mlops = line("mlops", { role: "ml_engineer" });
const admins = line("admins", { makesAdmin: true });
const nobody: CurrentAccess = { isAdmin: false, defaultRole: "expert", roles: [], isLastAdmin: false, owns: [] };

describe("groups", () => {
  it("give what their mappings name", () => {
    const mapped = mapGroups(["churn-ds", "mlops", "admins", "else"], [churnScience, mlops, admins]);
    expect(changeBy(mapped, nobody)).toEqual({
      add: [{ projectId: "churn", role: "data_scientist" }],
      remove: [],
      defaultRole: "ml_engineer",
      admin: true,
      kept: [],
    });
  });

  it("take away only what a mapping names", () => {
    const held: CurrentAccess = {
      ...nobody,
      isAdmin: true,
      roles: [
        { projectId: "churn", role: "data_scientist" },
        { projectId: "churn", role: "expert" },
        { projectId: "triage", role: "data_scientist" },
      ],
    };
    const change = changeBy(mapGroups([], [churnScience, mlops]), held);
    expect(change).toEqual({ add: [], remove: [{ projectId: "churn", role: "data_scientist" }], kept: [] });
  });

  it("leave everybody's admin duty alone until a mapping speaks of it", () => {
    expect(mapGroups(["mlops"], [mlops]).admin).toBeUndefined();
    expect(mapGroups(["mlops"], [mlops, admins]).admin).toBe(false);
  });

  it("never demote the last admin", () => {
    const admin = { ...nobody, isAdmin: true };
    const mapped = mapGroups([], [admins]);
    expect(changeBy(mapped, admin)).toMatchObject({ admin: false, kept: [] });
    const last = changeBy(mapped, { ...admin, isLastAdmin: true });
    expect(last.admin).toBeUndefined();
    expect(last.kept).toEqual(["last admin"]);
  });

  it("leave an owner one role in the project", () => {
    const owner: CurrentAccess = {
      ...nobody,
      roles: [{ projectId: "churn", role: "data_scientist" }],
      owns: ["churn"],
    };
    const mapped = mapGroups([], [churnScience]);
    expect(changeBy(mapped, owner)).toMatchObject({ remove: [], kept: ["owner's last role"] });
    const alsoExpert = { ...owner, roles: [...owner.roles, { projectId: "churn", role: "expert" as const }] };
    expect(changeBy(mapped, alsoExpert)).toMatchObject({ remove: owner.roles, kept: [] });
  });

  it("count the first default role where two are given", () => {
    const second = line("also", { role: "data_engineer" });
    expect(mapGroups(["also", "mlops"], [mlops, second]).defaultRole).toBe("ml_engineer");
  });

  it("are told apart by their letters", () => expect(mapGroups(["MLOps"], [mlops]).matches).toBe(false));
});

describe("a newcomer's default role", () => {
  it("is what the groups say, then the first role in a project, then the fallback, else there is none", () => {
    expect(firstRole(mapGroups(["mlops", "churn-ds"], [churnScience, mlops]), "expert")).toBe("ml_engineer");
    expect(firstRole(mapGroups(["churn-ds"], [churnScience, mlops]), "expert")).toBe("data_scientist");
    expect(firstRole(mapGroups([], [churnScience]), "expert")).toBe("expert");
    expect(firstRole(mapGroups([], [churnScience]), null)).toBeNull();
  });
});

describe("a groups claim", () => {
  const read = (claims: Record<string, unknown>, claim = "groups", granted?: string) =>
    groupsOf(claims, { claim, scope: "openid email groups", granted });

  it("may be a list, one word, or lie deeper", () => {
    expect(read({ groups: ["a", "b"] })).toEqual({ names: ["a", "b"] });
    expect(read({ groups: "a" })).toEqual({ names: ["a"] });
    expect(read({ realm_access: { roles: ["a"] } }, "realm_access.roles")).toEqual({ names: ["a"] });
    expect(read({ "https://acme.example/groups": ["a"] }, "https://acme.example/groups")).toEqual({ names: ["a"] });
  });

  it("that is an empty list says that there are none", () => expect(read({ groups: [] })).toEqual({ names: [] }));

  it.each<[silence: string, claims: Record<string, unknown>, claim?: string, granted?: string]>([
    // Entra, above 200 groups: by the code flow, and by the implicit one
    [
      "too_many",
      {
        _claim_names: { groups: "src1" },
        _claim_sources: { src1: { endpoint: "https://graph.microsoft.com/v1.0/me/getMemberObjects" } },
      },
    ],
    ["too_many", { hasgroups: true }],
    ["too_many", { hasgroups: "true" }],
    ["too_many", { groups: ["the first few"], _claim_names: { groups: "src1" } }],
    ["not_told", { _claim_names: { address: "src1" } }],
    ["not_told", { hasgroups: false }],
    // Google: none at all
    ["not_told", { iss: "https://accounts.google.com", hd: "example.org", email: "ada@example.org" }],
    ["not_told", { groups: null }],
    ["not_told", { groups: undefined }, "groups", "openid email groups offline_access"],
    ["not_granted", {}, "groups", "openid email"],
    ["not_told", { hasgroups: true }, "roles"],
    ["not_told", {}, "__proto__.constructor"],
    ["not_told", { realm_access: null }, "realm_access.roles"],
    ["unreadable", { groups: "" }],
    ["unreadable", { groups: 7 }],
    ["unreadable", { groups: true }],
    ["unreadable", { groups: { a: 1 } }],
    ["unreadable", { groups: ["a", 1] }],
    ["unreadable", { groups: ["a", ""] }],
    ["unreadable", { groups: [["a"]] }],
  ])("that says nothing is %s: %j", (absence, claims, claim, granted) => {
    expect(read(claims, claim, granted)).toEqual({ absence });
  });

  it("that says nothing gives nothing and takes nothing, whatever somebody holds", () => {
    const held: CurrentAccess = { ...nobody, isAdmin: true, roles: [{ projectId: "churn", role: "data_scientist" }] };
    expect(changesNothing(changeBy(nothingMapped, held))).toBe(true);
    expect(firstRole(nothingMapped, null)).toBeNull();
  });
});

describe("for all groups, mappings and holdings", () => {
  const role = fc.constantFrom(...roles);
  const project = fc.constantFrom("p", "q");
  const group = fc.constantFrom("g", "h", "i");
  const mapping = fc.record({
    groupName: group,
    projectId: fc.option(project, { nil: null }),
    role: fc.option(role, { nil: null }),
    makesAdmin: fc.boolean(),
  });
  const held = fc.record({
    isAdmin: fc.boolean(),
    defaultRole: role,
    roles: fc.uniqueArray(fc.record({ projectId: project, role }), { selector: (r) => `${r.projectId} ${r.role}` }),
    isLastAdmin: fc.boolean(),
    owns: fc.uniqueArray(project),
  });
  const apply = (was: CurrentAccess, change: ReturnType<typeof changeBy>): CurrentAccess => ({
    ...was,
    isAdmin: change.admin ?? was.isAdmin,
    defaultRole: change.defaultRole ?? was.defaultRole,
    roles: [
      ...was.roles.filter((r) => !change.remove.some((x) => x.projectId === r.projectId && x.role === r.role)),
      ...change.add,
    ],
  });

  it("signing on again changes nothing more", () => {
    fc.assert(
      fc.property(fc.array(group), fc.array(mapping), held, (groups, mappings, was) => {
        const mapped = mapGroups(groups, mappings);
        expect(changesNothing(changeBy(mapped, apply(was, changeBy(mapped, was))))).toBe(true);
      }),
    );
  });

  it("what no mapping names stays, and the last admin stays one", () => {
    fc.assert(
      fc.property(fc.array(group), fc.array(mapping), held, (groups, mappings, was) => {
        const after = apply(was, changeBy(mapGroups(groups, mappings), was));
        const named = (r: { projectId: string; role: string }) =>
          mappings.some((m) => m.projectId === r.projectId && m.role === r.role);
        expect(after.roles.filter((r) => !named(r))).toEqual(was.roles.filter((r) => !named(r)));
        if (was.isAdmin && was.isLastAdmin) expect(after.isAdmin).toBe(true);
        for (const owned of was.owns) {
          const had = was.roles.some((r) => r.projectId === owned);
          if (had) expect(after.roles.some((r) => r.projectId === owned)).toBe(true);
        }
      }),
    );
  });
});
