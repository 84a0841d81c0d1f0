// The expert's home: what to judge, answer and sign, and what became of what they said.
import { casesIn } from "@/components/data/samples/batch-words";
import { listMyTasks } from "@/lib/collaboration/tasks/queries";
import { listWaitingQuestions } from "@/lib/data/questions/mine.queries";
import { findJudgingPace, listMyRemarks, listMyWork } from "@/lib/data/samples/mine.queries";
import { readerLocale } from "@/lib/doors/reader";
import { listMyLapses } from "@/lib/lifecycle/lapses/queries";
import { listMyGates } from "@/lib/lifecycle/queries";
import { listMyMetrics, listMyProposals } from "@/lib/requirements/mine.queries";
import { listMyMatrixRemarks } from "@/lib/value/matrix/mine.queries";
import { JudgeCard } from "./expert/judge-card";
import { needsOfExpert } from "./expert/needs";
import { WhatChanged } from "./expert/what-changed";
import { HomeFrame } from "./home-frame";
import type { HomeProps } from "./home-props";
import { NeedsYou, needsShown } from "./needs-you";
import { OffTarget } from "./off-target";

export async function ExpertHome({ grant, roles }: HomeProps) {
  const [locale, work, pace, questions, proposals, gates, { tasks }, lapses, remarks, batches, metrics] =
    await Promise.all([
      readerLocale(),
      listMyWork(grant),
      findJudgingPace(grant),
      listWaitingQuestions(grant),
      listMyProposals(grant),
      listMyGates(grant),
      listMyTasks(grant, { whose: "mine", size: 5 }),
      listMyLapses(grant),
      listMyMatrixRemarks(grant),
      listMyRemarks(grant),
      listMyMetrics(grant, "domain"),
    ]);
  const needs = needsOfExpert(
    { questions, work, proposals, gates, tasks, lapses: lapses.filter(({ ownerId }) => ownerId === grant.person.id) },
    { ...grant, locale },
  );
  const cases = work.reduce((sum, { waiting }) => sum + waiting, 0);
  return (
    <HomeFrame
      sentence={sentenceOf(cases, Math.min(needs.length, needsShown), locale)}
      current="expert"
      roles={roles}
      isAdmin={grant.person.isAdmin}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-12">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:col-span-7">
          <JudgeCard work={work} pace={pace} locale={locale} />
          <NeedsYou title="Answer, agree, sign" needs={needs} isMain={cases === 0} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:col-span-5">
          <WhatChanged remarks={remarks} batches={batches} place={{ locale, timeZone: grant.timeZone }} />
          <OffTarget metrics={metrics} locale={locale} />
        </div>
      </div>
    </HomeFrame>
  );
}

/** "6 cases wait for your judgement; 4 things need you." */
function sentenceOf(cases: number, needs: number, locale: string): string {
  const things = needs === 1 ? "1 thing needs you" : `${needs} things need you`;
  if (cases === 0) return needs === 0 ? "Nothing waits for you." : `${things}.`;
  const judging = `${casesIn(cases, locale)} ${cases === 1 ? "waits" : "wait"} for your judgement`;
  return needs === 0 ? `${judging}.` : `${judging}; ${things}.`;
}
