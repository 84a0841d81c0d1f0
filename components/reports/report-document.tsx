// A board report as a PDF: the same words and figures as on the page, set for A4.
import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { standingWords } from "@/components/value/promise-words";
import { formatDateTime, type Place } from "@/lib/format/dates";
import { criterionStateWords, gateWords } from "@/lib/format/words";
import type { PortfolioSum } from "@/lib/portfolio/sum/rules";
import type { Report } from "@/lib/reports/queries";
import { nextGate, type ProjectFacts, type ReportFacts, totalsOf } from "@/lib/reports/rules";
import { box } from "./pdf-fonts";
import {
  alertWords,
  type FigureWords,
  gateFactWords,
  mustWords,
  openWords,
  promiseWords,
  realisedWords,
  reviewWords,
  spentWords,
  totalWords,
  whereWords,
  worthWords,
} from "./report-words";

/** Ink on paper, as the light theme has it; a PDF knows no variables. */
const ink = { text: "#1c1b19", quiet: "#625f59", line: "#dedbd5" } as const;
const tones = {
  met: "#12713f",
  waived: "#12713f",
  unmet: "#a3222b",
  stale: "#8a5a0c",
  missing: "#625f59",
  ahead: "#8f8b84",
} as const;

const looks = StyleSheet.create({
  page: { fontSize: 9.5, lineHeight: 1.45, color: ink.text, padding: 44, paddingBottom: 60 },
  title: { fontSize: 18, fontWeight: 600, lineHeight: 1.25, marginBottom: 3 },
  quiet: { color: ink.quiet },
  heading: { fontSize: 11.5, fontWeight: 600, marginTop: 18, marginBottom: 6 },
  row: { flexDirection: "row", gap: 16 },
  line: { flexDirection: "row", gap: 10, borderTopWidth: 0.75, borderTopColor: ink.line, paddingVertical: 5 },
  figure: { flex: 1 },
  number: { fontSize: 15, fontWeight: 600, lineHeight: 1.3 },
  foot: {
    position: "absolute",
    bottom: 28,
    left: 44,
    right: 44,
    flexDirection: "row",
    justifyContent: "space-between",
    color: ink.quiet,
    fontSize: 8,
  },
});

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
  return (
    <Document title={title} author={takenBy} creationDate={takenAt} producer="Quintet" creator="Quintet">
      <Page size="A4" style={[looks.page, { fontFamily: [...families] }]}>
        {facts.of === "project" && (
          <Text style={looks.quiet}>
            {facts.project.key} · {facts.project.name}
          </Text>
        )}
        <Text style={looks.title}>{title}</Text>
        <Text style={looks.quiet}>{stood}</Text>
        {message ? <Text style={{ marginTop: 8 }}>{message}</Text> : null}
        {facts.of === "project" ? (
          <OfProject facts={facts} locale={locale} />
        ) : (
          <OfPortfolio projects={facts.projects} sums={facts.sums ?? {}} locale={locale} />
        )}
        {hasBoxes && (
          <Text style={[looks.quiet, { marginTop: 18 }]}>
            {box} stands for a sign that this file can't show. The page of this report shows it.
          </Text>
        )}
        <View style={looks.foot} fixed>
          <Text>Quintet</Text>
          <Text render={({ pageNumber, totalPages }) => `${pageNumber} of ${totalPages}`} />
        </View>
      </Page>
    </Document>
  );
}

function OfProject({ facts, locale }: { facts: Extract<ReportFacts, { of: "project" }>; locale: string }) {
  const { project, problem, musts, alerts, review } = facts;
  const said = reviewWords(review, locale);
  const open = openWords(project);
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
            style={[looks.figure, { borderTopWidth: 3, borderTopColor: tones[gate.state], paddingTop: 4 }]}
          >
            <Text style={looks.quiet}>{gateWords[gate.gate]}</Text>
            <Text style={{ fontWeight: 600, color: tones[gate.state] }}>{gateFactWords(gate).word}</Text>
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
      {musts.map(({ statement, state }) => (
        <View key={statement} style={looks.line} wrap={false}>
          <Text style={{ width: 84, color: tones[state] }}>{criterionStateWords[state]}</Text>
          <Text style={looks.figure}>{statement}</Text>
        </View>
      ))}
    </>
  );
}

type Projects = { projects: readonly ProjectFacts[]; sums: Record<string, PortfolioSum>; locale: string };

function OfPortfolio({ projects, sums, locale }: Projects) {
  return totalsOf(projects).map((totals, _, every) => (
    <View key={totals.currency}>
      <Text style={looks.heading}>{every.length > 1 ? `Projects in ${totals.currency}` : "All together"}</Text>
      <Figures figures={totalWords(totals, sums[totals.currency], locale)} />
      <Text style={looks.heading}>Each project</Text>
      <View style={[looks.row, looks.quiet, { gap: 10, paddingBottom: 3, fontSize: 8.5 }]}>
        <Text style={{ flex: 1.5 }}>Project</Text>
        <Text style={looks.figure}>Expected value</Text>
        <Text style={looks.figure}>Pays back; spent</Text>
        <Text style={looks.figure}>Arrived; next gate</Text>
      </View>
      {projects
        .filter(({ currency }) => currency === totals.currency)
        .map((project) => {
          const [chance, value] = worthWords(project, locale);
          const gate = nextGate(project);
          return (
            <View key={project.key} style={looks.line} wrap={false}>
              <View style={{ flex: 1.5 }}>
                <Text style={{ fontWeight: 600 }}>{project.name}</Text>
                <Text style={looks.quiet}>
                  {project.key} · {whereWords(project)}
                </Text>
              </View>
              <Facts facts={[value.value, value.range]} />
              <Facts facts={[chance.value, spentWords(project, locale).range]} />
              <Facts
                facts={[
                  `${realisedWords(project, locale).value}${project.promise ? `, ${standingWords[project.promise.standing]}` : ""}`,
                  gate ? `${gateWords[gate.gate]}: ${gateFactWords(gate).word}` : "",
                ]}
              />
            </View>
          );
        })}
    </View>
  ));
}

const Facts = ({ facts: [first, second] }: { facts: [string, string] }) => (
  <View style={looks.figure}>
    <Text>{first}</Text>
    <Text style={[looks.quiet, { fontSize: 8.5 }]}>{second}</Text>
  </View>
);

const Figures = ({ figures }: { figures: readonly FigureWords[] }) => (
  <View style={looks.row}>
    {figures.map(({ label, value, range }) => (
      <View key={label} style={looks.figure}>
        <Text style={looks.quiet}>{label}</Text>
        <Text style={looks.number}>{value}</Text>
        <Text style={looks.quiet}>{range}</Text>
      </View>
    ))}
  </View>
);
