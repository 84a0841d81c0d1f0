// COOLING: an idea of three weeks ago. Little is there yet, and the pages say what belongs where.
import { proposeRequirement } from "@/lib/requirements/commands";
import { on, type Story } from "./stage";

const key = "COOLING";

export const cooling: Story = [
  on(21, async (stage) => {
    await stage.founds("data_engineer", {
      key,
      name: "Cooling energy of the warehouse",
      summary: "Cools ahead of the heat of the day, when power is cheap.",
      problem: "Cooling takes 38 % of the warehouse's power, most of it at the hours when power is dearest.",
      todaysProcess: "A thermostat with a fixed band, set by hand in spring and autumn.",
      affected: "",
      riskClass: "minimal",
      startsOn: stage.day(21),
    });
  }),
  on(16, async (stage) => {
    await stage.defines("data_scientist", key, {
      name: "Error of the temperature forecast",
      audience: "technical",
      unit: "°C",
      direction: "lower",
      baseline: 2.4,
      target: 1,
    });
    await stage.defines("expert", key, {
      name: "Hours outside the allowed band",
      audience: "domain",
      unit: "hours a month",
      direction: "lower",
      baseline: 3,
    });
  }),
  on(8, async (stage) => {
    const proposal = {
      category: "compliance",
      priority: "must",
      statement: "Goods never leave the allowed temperature band for more than ten minutes.",
    };
    await stage.does("data_engineer", proposeRequirement, proposal, key);
    const second = {
      category: "budget",
      priority: "should",
      statement: "The trial needs no new sensors: the forty that hang there must do.",
    };
    await stage.does("ml_engineer", proposeRequirement, second, key);
  }),
];
