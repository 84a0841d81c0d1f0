// Who may import whom, once: between the rooms, and between the kinds of files in a domain. Whatever no line allows is forbidden.
import { domains } from "./names";

const enums = /^db\/enums$/;
const database = /^db\//;
const format = /^lib\/format\//;
const kernel = /^lib\/kernel\//;
const doors = /^lib\/doors\//;
const policy = /^lib\/access\/(roles\.)?policy$/;
const grant = /^lib\/access\/(grant|(roles\.)?policy)$/;
/** What roles are called: all that has to do with people says it. */
const roles = /^lib\/access\/words$/;
const record = /^lib\/events\/(record|live)$/;

const ofDomain = (rest: string) => new RegExp(`^lib/(${domains.join("|")})/${rest}$`);
/** Files of these kinds, in any domain. */
const kind = (names: string) => ofDomain(`(.+[/.])?(${names})`);

/** Most special first: the first line that fits a file is its own. */
export const arrows: { from: RegExp; to: RegExp[] }[] = [
  { from: /\.test$/, to: [/^(app|bench|bin|components|db|lib)\//] },
  { from: /^app\//, to: [/^app\//, /^components\//, /^lib\//, enums] },
  {
    from: /^components\//,
    to: [
      /^components\//,
      enums,
      format,
      kind("schema|limits|rules|words|events"),
      policy,
      /^lib\/kernel\/(days|limits)$/,
    ],
  },
  { from: enums, to: [] },
  { from: database, to: [database] },
  { from: format, to: [format, enums] },
  { from: /^lib\/testing\/examples\//, to: [/^lib\//, database, /^components\//] },
  { from: /^lib\/testing\//, to: [/^lib\//, database] },
  { from: /^lib\/kernel\/limits$/, to: [] },
  { from: kernel, to: [kernel, format, grant, roles, record, database] },
  { from: doors, to: [doors, kernel, format, ofDomain(".+"), database] },
  { from: kind("limits"), to: [] },
  {
    from: kind("events"),
    to: [enums, kind("schema|limits|rules|words|events"), /^lib\/kernel\/event(-fields)?$/, format],
  },
  { from: kind("schema"), to: [enums, kind("schema|limits|events"), policy, /^lib\/kernel\/(fields|limits)$/, format] },
  {
    from: kind("rules"),
    to: [
      ...[enums, kind("schema|limits|rules|words|events"), policy, format],
      /^lib\/kernel\/(days|digest|event|event-fields|fields|moments)$/,
    ],
  },
  { from: kind("words"), to: [enums, kind("limits|rules|words"), policy, format] },
  { from: kind("slices"), to: [enums, kind("schema|limits|rules|slices|queries"), kernel] },
  {
    from: kind("queries"),
    to: [database, kind("schema|limits|rules|words|events|slices|queries"), grant, kernel, format],
  },
  {
    from: kind("steps"),
    to: [database, kind("schema|limits|rules|words|slices|queries|steps|events"), grant, record, kernel, format],
  },
  {
    from: kind("commands"),
    to: [
      database,
      kind("schema|limits|rules|words|slices|queries|steps|events|commands"),
      grant,
      record,
      kernel,
      format,
    ],
  },
  {
    from: kind("actions"),
    to: [/^lib\/doors\/(form|sign-in)$/, /^lib\/kernel\/mail$/, /^lib\/format\/href$/, kind("commands|actions")],
  },
  { from: /^lib\/mlflow\//, to: [/^lib\//, database] },
  {
    from: /^lib\/(access|events)\//,
    to: [database, kind("schema|limits|rules|words|queries"), grant, record, kernel, format],
  },
  { from: /^bin\//, to: [/^bin\//, /^lib\//, database] },
  { from: /^bench\//, to: [/^bench\//, /^bin\//, /^lib\//, database] },
  { from: /^e2e\//, to: [/^e2e\//, /^db\/(enums|client|schema.*|migrate)$/, /^lib\//] },
];

/** A type carries no behaviour across a wall: components may name the shape of an action that is passed to them. */
export const typeArrows: { from: RegExp; to: RegExp }[] = [
  { from: /^components\//, to: /^lib\/(doors\/form|kernel\/(errors|mail))$/ },
  { from: /^components\//, to: kind("queries") },
  { from: /^lib\//, to: /^lib\// },
  // what a column of json holds is said where it is made sense of
  { from: /^db\/schema\//, to: kind("rules") },
];
