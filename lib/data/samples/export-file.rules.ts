// The results of a batch as a file: a line for each case, with its facts and the experts' opinions.
import type { CsvColumn } from "@/lib/format/csv";
import type { JudgedCase } from "./results.queries";

export function resultColumns(cases: readonly JudgedCase[]): CsvColumn<JudgedCase>[] {
  const names = [...new Set(cases.flatMap(({ facts }) => facts.map(({ name }) => name)))];
  const countedOpinions = (judgedCase: JudgedCase) => judgedCase.opinions.filter(({ undoneAt }) => undoneAt === null);
  return [
    { header: "number", value: ({ number }) => number },
    ...names.map((name) => ({
      header: name,
      value: ({ facts }: JudgedCase) => facts.find((fact) => fact.name === name)?.value,
    })),
    { header: "answer", value: ({ answer }) => answer },
    { header: "confidence", value: ({ confidence }) => confidence },
    { header: "outcome", value: ({ outcome }) => outcome },
    { header: "correct", value: ({ counts }) => counts.correct },
    { header: "wrong", value: ({ counts }) => counts.wrong },
    { header: "unsure", value: ({ counts }) => counts.unsure },
    {
      header: "reasons",
      value: (judgedCase) =>
        countedOpinions(judgedCase)
          .filter(({ reason }) => reason)
          .map(({ person, verdict, reason }) => `${person}: ${verdict}, ${reason}`)
          .join(" | "),
    },
  ];
}
