// Of evidence: how long it counts, from when on it is too old, and that nothing turns before the moment that was said.
import { gates } from "@/db/enums";
import { judgeRule } from "@/lib/data/rules";
import { stateOf } from "@/lib/deployments/monitors/rules";
import { validateWindows } from "@/lib/deployments/windows/rules";
import { dayNumber, dayOf, dayOfNumber } from "@/lib/kernel/days";
import { judgeDataset } from "@/lib/lifecycle/criteria/datasets.rules";
import { believe, decidingPlace } from "@/lib/lifecycle/debounce.rules";
import { proofOf } from "@/lib/lifecycle/evidence/proofs.rules";
import type { ProjectEvidence } from "@/lib/lifecycle/evidence/rules";
import { evaluateGate } from "@/lib/lifecycle/gate.rules";
import { holdsOf } from "@/lib/lifecycle/going-live/rules";
import { nextChange, pastDay, standingOf } from "@/lib/lifecycle/standing/rules";
import { afterAdopting } from "@/lib/lifecycle/templates/preview.rules";
import { activeWaiver, lastMomentOf } from "@/lib/lifecycle/waivers.rules";
import { checkStaleFrom, judgeMetric, judgeRequirement, staleFrom } from "@/lib/requirements/rules";
import { provedBy, ready } from "../../project-evidence";
import { type Awkward, awkward, dayMs, firstOf, type Held, holds, later } from "./moments";

const dayAfter = (day: string, days = 1) => dayOfNumber(dayNumber(day) + days);
const metric = { direction: "higher", baseline: 0, target: 1, maxAgeDays: 30 } as const;
const rule = { direction: "higher", threshold: 1, maxAgeDays: 30 } as const;
/** Said at the last moment at which it counts, and at the first at which it does not. */
const turnsAt = (turn: Date, say: (now: Date) => unknown) => [say(later(turn, -1)), say(turn)].join();
const afterDays = (at: Date, days: number) => later(at, days * dayMs + 1);

const check = (day: string, at: Date) => ({ id: "c", verdict: "met", checkedOn: day, recordedAt: at }) as const;
const [dataset] = ready.datasets;
if (!dataset) throw new Error("The project that is ready has no dataset.");
const waiver = (at: Date, expiresAt: Date) =>
  ({
    criterion: "operation.budget",
    waivedById: "p",
    reason: "For now",
    waivedAt: at,
    expiresAt,
    endedAt: null,
  }) as const;

/** A project whose evidence all turns at some time after a moment: each kind on a day of its own. */
const agesFrom = ({ at, zone, day }: Awkward): ProjectEvidence => ({
  ...ready,
  template: { ...ready.template, limits: { ...ready.template.limits, validationDays: 90, rehearsalDays: 60 } },
  timeZone: zone,
  budget: null,
  phaseSince: at,
  estimate: ready.estimate && { ...ready.estimate, submittedAt: at },
  requirements: ready.requirements.map((requirement, index) => ({
    ...requirement,
    proofs: provedBy({ until: checkStaleFrom(day, 40 + index, zone) }),
  })),
  realised: [{ id: "r", amount: 1, periodEnd: day, struckAt: null }],
  datasets: [{ ...dataset, validation: { verdict: "usable", version: 4, at } }],
  release: ready.release && { ...ready.release, rehearsedAt: at },
  review: { id: "v", dueOn: dayAfter(day, 20), pivotedAt: null },
  waivers: [waiver(at, new Date(firstOf(dayAfter(day, 12), zone)))],
});
const statesAt = (evidence: ProjectEvidence, now: Date) =>
  gates.flatMap((gate) => evaluateGate(gate, evidence, now).criteria.map(({ state }) => state)).join();

/** So much is judged at each that not all moments can be taken. */
const some = new Set(awkward.filter((_, index) => index % 19 === 0));

export const evidence: Held[] = [
  holds(staleFrom, "is the moment after its last day, of 24 hours each", ({ at }) => {
    const say = (now: Date) => judgeMetric(metric, { value: 1, measuredAt: at }, now).state;
    return turnsAt(staleFrom(at, 30), say) === "met,stale";
  }),
  holds(judgeMetric, "is fresh at once, and of no negative age", ({ at }) => {
    const ages = [-1, 0, dayMs - 1, dayMs].map((ms) =>
      judgeMetric(metric, { value: 1, measuredAt: at }, later(at, ms)),
    );
    return ages.map(({ sinceDays }) => sinceDays).join() === "0,0,0,1" && ages.every(({ state }) => state === "met");
  }),
  holds(
    checkStaleFrom,
    "is the first moment after the last day on which a check counts",
    ({ zone, day }) => checkStaleFrom(day, 30, zone).getTime() === firstOf(dayAfter(day, 31), zone),
  ),
  holds(judgeRequirement, "counts the days of a check where people are", ({ at, zone, day }) => {
    const basis = { metric: null, check: check(day, at), maxAgeDays: 30 };
    const since = (now: Date) => judgeRequirement(basis, now, zone).sinceDays;
    const say = (now: Date) => judgeRequirement(basis, now, zone).state;
    const next = new Date(firstOf(dayAfter(day), zone));
    return (
      since(at) === 0 && turnsAt(next, since) === "0,1" && turnsAt(checkStaleFrom(day, 30, zone), say) === "met,stale"
    );
  }),
  holds(proofOf, "is too old from the very moment that it names", ({ at, zone, day }) => {
    const asked = { category: "budget", maxAgeDays: 30, metric: null, check: check(day, at) } as const;
    const nobody = { version: null, release: null, productionSince: null, timeZone: zone };
    const measured = { inUse: [], about: [], figures: [], windows: [] };
    const prove = (now: Date) => proofOf("production", asked, measured, nobody, now);
    const { until } = prove(at);
    return until !== null && turnsAt(until, (now) => prove(now).state) === "met,stale";
  }),
  holds(judgeRule, "counts exactly so many days", ({ at }) => {
    const latest = { value: 1, checkedAt: at, versionId: "v" };
    return turnsAt(afterDays(at, 30), (now) => judgeRule(rule, latest, "v", now)) === "met,stale";
  }),
  holds(stateOf, "is silent after three windows, and a day at least", ({ at }) => {
    const reading = { windowId: "w", startedAt: later(at, -3_600_000), endedAt: at, value: 0, limit: 1 };
    return turnsAt(afterDays(at, 1), (now) => stateOf({ direction: "lower" }, reading, false, now)) === "fine,silent";
  }),
  holds(validateWindows, "takes a window to this very moment, and none that has not come", ({ at, zone }) => {
    const given = (endedAt: Date) => ({
      startedAt: later(at, -dayMs).toISOString(),
      endedAt: endedAt.toISOString(),
      cases: 1,
    });
    const result = (endedAt: Date) => validateWindows([given(endedAt)], { references: [], timeZone: zone, now: at });
    return result(at).valid[0]?.endedAt.getTime() === at.getTime() && result(later(at, dayMs)).valid.length === 0;
  }),
  holds(believe, "takes what was newest when the gate was passed", ({ at }) => {
    const recent = [
      { state: "unmet", at },
      { state: "met", at: later(at, -1) },
    ] as const;
    const { version: proof } = provedBy({ state: "unmet", recent: [...recent] });
    return believe(proof, at).state === "unmet" && believe(proof, later(at, -1)).state === "met";
  }),
  holds(
    decidingPlace,
    "is the newest of that moment or before",
    ({ at }) =>
      decidingPlace([{ state: "unmet", at }], at) === 0 &&
      decidingPlace([{ state: "unmet", at }], later(at, -1)) === null,
  ),
  holds(judgeDataset, "counts a validation for exactly so many days", ({ at }) => {
    const validated = { ...dataset, validation: { verdict: "usable" as const, version: 4, at } };
    return (
      turnsAt(afterDays(at, 30), (now) => judgeDataset(validated, now, { validationDays: 30 }).state) === "met,stale"
    );
  }),
  holds(activeWaiver, "stands until it expires, and not at that moment", ({ at, zone, day }) => {
    const expiresAt = new Date(firstOf(dayAfter(day), zone));
    return (
      turnsAt(expiresAt, (now) => activeWaiver([waiver(at, expiresAt)], "operation.budget", now) !== null) ===
      "true,false"
    );
  }),
  holds(
    lastMomentOf,
    "is in the last day on which it stands",
    ({ zone, day }) => dayOf(lastMomentOf({ expiresAt: new Date(firstOf(dayAfter(day), zone)) }), zone) === day,
  ),
  holds(nextChange, "comes before anything turns, and the clock never stands still before it", (moment) => {
    if (!some.has(moment)) return true;
    const evidence = agesFrom(moment);
    const requirements = (now: Date) =>
      evidence.requirements.map((one) => ({
        ...one,
        proofs: provedBy({ ...one.proofs.version, state: (one.proofs.version.until ?? now) > now ? "met" : "stale" }),
      }));
    const said = (now: Date) => statesAt({ ...evidence, requirements: requirements(now) }, now);
    const turned: string[] = [];
    let now = moment.at;
    for (let turn = nextChange(evidence, now); turn; turn = nextChange(evidence, now)) {
      if (turn <= now || said(now) !== said(later(turn, -1))) return false;
      if (said(turn) !== said(now)) turned.push(turn.toISOString());
      now = turn;
    }
    // the estimate, the requirements, what was realised, the validation, the rehearsal, the waiver and the review
    return turned.length === 7 && said(now) === said(later(now, 4_000 * dayMs));
  }),
  holds(evaluateGate, "waives to the last moment of a day, and holds a review due until its day is over", (moment) => {
    if (!some.has(moment)) return true;
    const { zone, day } = moment;
    const evidence = agesFrom(moment);
    const criterion = (id: string, now: Date) =>
      evaluateGate("operation", evidence, now).criteria.find((one) => one.id === id)?.state;
    const [waived, due] = [12, 21].map((days) => new Date(firstOf(dayAfter(day, days), zone)));
    if (!waived || !due) return false;
    return (
      turnsAt(waived, (now) => criterion("operation.budget", now)) === "waived,missing" &&
      turnsAt(due, (now) => criterion("operation.review", now)) === "met,stale"
    );
  }),
  holds(holdsOf, "holds up what evidence that grew too old no longer proves", (moment) => {
    if (!some.has(moment) || !ready.release) return true;
    const evidence = { ...agesFrom(moment), waivers: [] };
    const coming = {
      environment: "production",
      strategy: "basic",
      evidence: { ...ready.release, rehearsedAt: moment.at },
    } as const;
    const open = (now: Date) =>
      holdsOf(coming, evidence, now).some((hold) => hold.unmet.some(({ id }) => id === "deployment.rehearsal"));
    return turnsAt(afterDays(moment.at, 60), open) === "false,true";
  }),
  holds(standingOf, "keeps since when, and says this moment of what is new", (moment) => {
    if (!some.has(moment)) return true;
    const { at } = moment;
    const result = evaluateGate("design", ready, at);
    const first = standingOf(result, [], at);
    const [again] = standingOf(result, first.criteria, later(at, dayMs)).criteria;
    return first.criteria.every(({ since }) => since === at.toISOString()) && again?.since === at.toISOString();
  }),
  holds(afterAdopting, "is adopted now, and asks nothing new of what passed by the same template", (moment) => {
    if (!some.has(moment)) return true;
    const passed = { ...ready, passed: { design: moment.at } };
    const { adoptions } = afterAdopting(passed, ready.template, moment.at);
    return adoptions.length === 1 && adoptions[0]?.at === moment.at && adoptions[0].unchecked.length === 0;
  }),
  holds(pastDay, "is today or before, and a real one", ({ at, zone, day }) => {
    const today = dayOf(at, zone);
    return (
      pastDay(day, today) === day &&
      pastDay(dayAfter(day), today) === null &&
      pastDay("2026-02-29", "2028-02-29") === null
    );
  }),
];
