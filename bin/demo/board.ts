// What the board was shown: a report of one project, one of all, and the links by which its members read them.
import { takePortfolioReport, takeProjectReport } from "@/lib/reports/commands";
import { getReport } from "@/lib/reports/queries";
import { shareProjectReport } from "@/lib/reports/sharing/commands";
import { on, type Story } from "./stage";

export const board: Story = [
  on(95, async (stage) => {
    const report = { title: "Fraud screening, spring meeting", message: "For the vote on a second year." };
    await stage.does("stakeholder", takeProjectReport, report, "FRAUD");
  }),
  on(60, async (stage) => {
    const report = {
      title: "Churn early warning for the supervisory board",
      message:
        "The random draw of the second round is in. Please look at what is proved against a comparison, not at the sum.",
    };
    const { number } = await stage.does("stakeholder", takeProjectReport, report, "CHURN");
    const { id } = await getReport(await stage.opened("stakeholder", "CHURN"), number);
    const share = { reportId: id, recipient: "Supervisory board", days: "90" };
    await stage.does("stakeholder", shareProjectReport, share, "CHURN");
  }),
  on(3, async (stage) => {
    const report = {
      title: "Portfolio before the budget round",
      message: "What to go on with next year, and what to end.",
    };
    await stage.does("stakeholder", takePortfolioReport, report);
  }),
];
