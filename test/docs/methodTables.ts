import { standard } from "scorewright";
import type { Field, Fields, Method, Stage } from "scorewright";

const STAGES: readonly (readonly [Stage, string, string])[] = [
  ["measure", "Measuring", "A metric's `from`: how its column is made."],
  ["transform", "Transforming", "A leaf's `transform`: steps on figures before they are normalized."],
  ["normalize", "Normalizing", "A leaf's `normalize`: how figures become shares of full marks."],
  ["weight", "Weighting", "A node's `weights`: how its children's weights are found."],
  ["aggregate", "Aggregating", "A node's `aggregate`: how its children are joined."],
  ["cut", "Cutting", "An axis's `cut`, or one of its `cuts`: where the next band begins."],
  ["pay", "Paying", "A component's `pay`: what it earns."],
  ["adjust", "Adjusting", "A step in `then`: what changes the amount."],
];

/** The page `docs/methods.md`, made from the catalog. */
export function methodsPage(catalog: readonly Method[] = standard): string {
  const parts = STAGES.map(([stage, title, about]) => {
    const methods = catalog.filter((method) => method.stage === stage);
    return [`## ${title}`, "", about, "", ...methods.flatMap(methodPart)].join("\n");
  });
  return [HEAD, ...parts].join("\n").trimEnd() + "\n";
}

const HEAD = `# Methods

Every method of the catalog with its options, made from the descriptions in the code. A host adds its own with
\`parseScheme(json, { catalog: [...standard, ours] })\`, as [Own methods](ownMethods.md) shows. The plain function of a method
bears the same name, but for the cuts (\`fixedCut\`, \`meanCut\`, \`medianCut\`, \`quantileCut\`, \`targetCut\`), \`max\` (\`shareOfMax\`), the joins \`min\` and \`max\` (\`weakest\`, \`strongest\`) and \`countFirst\` (\`firstSeen\`); \`field\` and \`category\` only read.
`;

function methodPart(method: Method): string[] {
  const rows = Object.entries(method.options).map(([name, field]) => row(name, field));
  const table = rows.length === 0 ? ["No options."] : ["| option | type | default | |", "|---|---|---|---|", ...rows];
  return [`### \`${method.kind}\``, "", method.about, "", ...table, ""];
}

function row(name: string, field: Field): string {
  const preset =
    "default" in field ? `\`${JSON.stringify(field.default)}\`` : field.optional === true ? "none" : "required";
  return `| \`${name}\` | ${typeText(field)} | ${preset} | ${field.about ?? ""} |`;
}

function typeText(field: Field): string {
  switch (field.type) {
    case "choice":
      return field.of.map((word) => `\`${word}\``).join(", ");
    case "list":
      return `list of ${typeText(field.of)}`;
    case "object":
      return fieldsText(field.fields);
    case "either":
      return field.of.map(typeText).join(" or ");
    case "variant":
      return Object.entries(field.of)
        .map(([kind, fields]) => fieldsText({ kind: { type: "choice", of: [kind] }, ...fields }))
        .join(" or ");
    case "recordField":
      return "field name";
    default:
      return field.type;
  }
}

function fieldsText(fields: Fields): string {
  const inner = Object.entries(fields).map(
    ([name, one]) => `\`${name}\`${one.optional === true ? "?" : ""}: ${typeText(one)}`,
  );
  return `{ ${inner.join("; ")} }`;
}
