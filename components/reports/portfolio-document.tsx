// The part of a PDF that a report of many projects has: sums by currency, and a line for each project.
import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { lookUp } from "@/lib/format/look-up";
import type { PortfolioSum } from "@/lib/portfolio/sum.rules";
import { gateWords } from "@/lib/projects/words";
import { nextGate, type ProjectFacts, totalsOf } from "@/lib/reports/rules";
import { standingWords } from "@/lib/value/words";
import { Figures, looks, partsOf } from "./pdf-looks";
import { gateFactWords, realisedWords, spentWords, totalWords, whereWords, worthWords } from "./report-words";

type Sums = Record<string, PortfolioSum>;

/** Each begins a page: a short table follows on that before it. */
export function partsOfPortfolio(projects: readonly ProjectFacts[], sums: Sums, locale: string): ReactNode[] {
  const parts: ReactNode[][] = [[]];
  for (const totals of totalsOf(projects)) {
    const { currency } = totals;
    const [first = [], ...otherParts] = partsOf(projects.filter((project) => project.currency === currency));
    const title = totals.projects < projects.length ? `Projects in ${currency}` : "All together";
    parts.at(-1)?.push(
      <View key={currency}>
        <Text style={looks.heading}>{title}</Text>
        <Figures figures={totalWords(totals, lookUp(sums, currency), locale)} />
        <Text style={looks.heading}>Each project</Text>
        <Lines projects={first} locale={locale} />
      </View>,
    );
    for (const shown of otherParts) parts.push([<Lines key={shown[0]?.key} projects={shown} locale={locale} />]);
  }
  return parts;
}

const Lines = ({ projects, locale }: { projects: readonly ProjectFacts[]; locale: string }) => (
  <>
    <View style={[looks.row, looks.quiet, { gap: 10, paddingBottom: 3, fontSize: 8.5 }]}>
      <Text style={{ flex: 1.5 }}>Project</Text>
      <Text style={looks.figure}>Expected value</Text>
      <Text style={looks.figure}>Pays back; spent</Text>
      <Text style={looks.figure}>Arrived; next gate</Text>
    </View>
    {projects.map((project) => (
      <Line key={project.key} project={project} locale={locale} />
    ))}
  </>
);

function Line({ project, locale }: { project: ProjectFacts; locale: string }) {
  const [chance, value] = worthWords(project, locale);
  const gate = nextGate(project);
  const arrived = realisedWords(project, locale).value;
  return (
    <View style={looks.line} wrap={false}>
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
          project.promise ? `${arrived}, ${standingWords[project.promise.standing]}` : arrived,
          gate ? `${gateWords[gate.gate]}: ${gateFactWords(gate).word}` : "",
        ]}
      />
    </View>
  );
}

const Facts = ({ facts: [first, second] }: { facts: [string, string] }) => (
  <View style={looks.figure}>
    <Text>{first}</Text>
    <Text style={[looks.quiet, { fontSize: 8.5 }]}>{second}</Text>
  </View>
);
