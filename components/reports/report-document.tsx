// A board report as a PDF: the same words and figures as on the page, set for A4.
import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { formatDateTime, type Place } from "@/lib/format/dates";
import { criterionStateWords } from "@/lib/lifecycle/criterion.words";
import { gateWords } from "@/lib/projects/words";
import type { Report } from "@/lib/reports/queries";
import type { ReportFacts, RequirementFact } from "@/lib/reports/rules";
import { box } from "./pdf-fonts";
import { Figures, looks, partsOf, tones } from "./pdf-looks";
import { partsOfPortfolio } from "./portfolio-document";
import {
  alertWords,
  beforeGateWords,
  gateFactWords,
  mustWords,
  promiseWords,
  realisedWords,
  reviewWords,
  spentWords,
  whereWords,
  worthWords,
} from "./report-words";

type Props = {
  report: Report;
  place: Place;
  /** The families that its text is set in, the usual one first. */
  families: readonly string[];
  hasBoxes: boolean;
};

export function ReportDocument({ report, place, families, hasBoxes }: Props) {
  const { title, facts, message, takenBy, takenAt } = report;
  const { locale } = place;
  const stood = `As it stood on ${formatDateTime(takenAt, place)}, frozen by ${takenBy}.`;
  const [first, ...others] =
    facts.of === "project" ? partsOfProject(facts, locale) : partsOfPortfolio(facts.projects, facts.sums ?? {}, locale);
  const page = (body: ReactNode, at: number) => (
    <Page key={at} size="A4" style={[looks.page, { fontFamily: [...families] }]}>
      <View style={looks.body}>
        {body}
        {hasBoxes && at === others.length && (
          <Text style={[looks.quiet, { marginTop: 18 }]}>
            {box} stands for a sign that this file can't show. The page of this report shows it.
          </Text>
        )}
      </View>
      <View style={looks.foot} fixed>
        <Text>Quintet</Text>
        <Text render={({ pageNumber, totalPages }) => `${pageNumber} of ${totalPages}`} />
      </View>
    </Page>
  );
  const head = (
    <>
      {facts.of === "project" && (
        <Text style={looks.quiet}>
          {facts.project.key} · {facts.project.name}
        </Text>
      )}
      <Text style={looks.title}>{title}</Text>
      <Text style={looks.quiet}>{stood}</Text>
      {message ? <Text style={{ marginTop: 8 }}>{message}</Text> : null}
      {first}
    </>
  );
  return (
    <Document title={title} author={takenBy} creationDate={takenAt} producer="Quintet" creator="Quintet">
      {[head, ...others].map(page)}
    </Document>
  );
}

/** Each begins a page. */
function partsOfProject(facts: Extract<ReportFacts, { of: "project" }>, locale: string): ReactNode[] {
  const [first = [], ...otherParts] = partsOf(facts.musts);
  return [
    <OfProject key="first" facts={facts} shown={first} locale={locale} />,
    ...otherParts.map((musts) => <Musts key={musts[0]?.statement} musts={musts} />),
  ];
}

type OfOne = { facts: Extract<ReportFacts, { of: "project" }>; shown: readonly RequirementFact[]; locale: string };

function OfProject({ facts, shown, locale }: OfOne) {
  const { project, problem, musts, alerts, review } = facts;
  const said = reviewWords(review, locale);
  const open = beforeGateWords(project);
  return (
    <>
      <Text style={{ marginTop: 8 }}>
        {whereWords(project)}. {project.owner} answers for it. {problem}
      </Text>
      <Text style={looks.heading}>Is it still viable?</Text>
      <Figures figures={[...worthWords(project, locale), spentWords(project, locale)]} />
      <Text style={looks.heading}>Does it deliver value?</Text>
      <Figures
        figures={[realisedWords(project, locale), promiseWords(project, locale)].filter((each) => each !== null)}
      />
      <Text style={looks.heading}>The four gates</Text>
      <View style={looks.row}>
        {project.gates.map((gate) => (
          <View
            key={gate.gate}
            style={[
              looks.figure,
              { borderTopWidth: 3, borderTopColor: tones[gateFactWords(gate).tone], paddingTop: 4 },
            ]}
          >
            <Text style={looks.quiet}>{gateWords[gate.gate]}</Text>
            <Text style={{ fontWeight: 600, color: tones[gateFactWords(gate).tone] }}>{gateFactWords(gate).word}</Text>
            <Text style={looks.quiet}>{gateFactWords(gate).note}</Text>
          </View>
        ))}
      </View>
      <Text style={looks.heading}>{open.title}</Text>
      {open.open.map((line) => (
        <Text key={line}>– {line}</Text>
      ))}
      <Text style={looks.quiet}>{alertWords(alerts)}</Text>
      <Text style={looks.heading}>What the last review decided</Text>
      <Text>{said.last}</Text>
      <Text style={looks.quiet}>{said.next}</Text>
      <Text style={looks.heading}>What must hold</Text>
      <Text style={looks.quiet}>
        {musts.length ? mustWords(musts) : "No requirement that must hold was agreed yet."}
      </Text>
      <Musts musts={shown} />
    </>
  );
}

const Musts = ({ musts }: { musts: readonly RequirementFact[] }) =>
  musts.map(({ statement, state }) => (
    <View key={statement} style={looks.line} wrap={false}>
      <Text style={{ width: 84, color: tones[state] }}>{criterionStateWords[state]}</Text>
      <Text style={looks.figure}>{statement}</Text>
    </View>
  ));
