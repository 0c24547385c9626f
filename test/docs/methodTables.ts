import { standard } from "scorewright";
import type { Field, Fields, Method, Stage } from "scorewright";

const STAGES: readonly (readonly [Stage, string, string, string?])[] = [
  [
    "measure",
    "Measuring",
    "A metric's `from`: how its column is made. The plain function takes the figures of one person's records.",
    `import { mean } from "scorewright";

console.log(mean([4, 5, 3])); // => 4`,
  ],
  [
    "transform",
    "Transforming",
    "A leaf's `transform`: steps on figures before they are normalized. The plain function makes a step, from its options or from a population and its options; `warpAt` and `warpColumn` take figures through it.",
    `import { log1p, warpAt, winsorize } from "scorewright";

console.log(warpAt(log1p(), Math.E - 1)); // => 1
console.log(warpAt(winsorize([3, 5, 7, 90], { highCount: 1 }), 90)); // => 7`,
  ],
  [
    "normalize",
    "Normalizing",
    "A leaf's `normalize`: how figures become shares of full marks. The plain function makes a curve, from its options or from a population and its options; `valueAt` and `mapColumn` read it. The curve of `attainment` reads actual ÷ target, that of `keyResult` the part of the way gone. A plain `zScore` or `robustZScore` without `onto` gives the standard score itself, and a plain `borda` points; in a scheme they always give shares.",
    `import { attainment, goalposts, minMax, valueAt } from "scorewright";

console.log(valueAt(goalposts({ low: 0, high: 50, direction: "lowerIsBetter" }), 10)); // => 0.8
console.log(valueAt(attainment({ cap: 1.2 }), 57_600 / 60_000)); // => 0.96
console.log(valueAt(minMax([20, null, 40]), 25)); // => 0.25`,
  ],
  [
    "weight",
    "Weighting",
    "A node's `weights`: how its children's weights are found.",
    `import { direct, pairwise, standardDeviationWeights } from "scorewright";

const stated = [{ id: "volume", weight: 3 }, { id: "quality", weight: 1 }];
console.log(direct(stated, { sum: "renormalise" }).shares[0]?.weight); // => 0.75
const judged = pairwise(["volume", "quality"], [[1, 3], [1 / 3, 1]]);
console.log(judged.shares[0]?.weight, judged.consistency.ratio); // => 0.75 0
const shares = [{ id: "volume", values: [0.2, 0.6] }, { id: "quality", values: [0.8, 0.9] }];
console.log(standardDeviationWeights(shares).shares[0]?.weight.toFixed(2)); // => 0.80`,
  ],
  [
    "aggregate",
    "Aggregating",
    "A node's `aggregate`: how its children are joined. A plain join takes one person's shares; `topsis`, `vikor` and `copeland` take one column per criterion, since they hold people against each other, and give each method's own figures: closeness, what is lost by `s`, `r` and `q`, wins less losses. In a scheme all of them give shares.",
    `import { geometricMean, topsis } from "scorewright";

console.log(geometricMean([0.9, 0.4, null], { weights: [0.5, 0.25, 0.25] })?.toFixed(4)); // => 0.6868
console.log(Array.from(topsis([[1, 3, 2], [9, 5, 7]], { norm: "minMax" }))); // => [ 0.5, 0.5, 0.5 ]`,
  ],
  [
    "cut",
    "Cutting",
    "An axis's `cut`, or one of its `cuts`: where the next band begins. The plain function takes published scores and their precision.",
    `import { medianCut } from "scorewright";

console.log(medianCut([60, 70.5, 71, 90], 1)); // => 70.8`,
  ],
  ["pay", "Paying", "A component's `pay`: what it earns."],
  ["adjust", "Adjusting", "A step in `then`: what changes the amount."],
];

/** The page `docs/methods.md`, made from the catalog. */
export function methodsPage(catalog: readonly Method[] = standard): string {
  const parts = STAGES.map(([stage, title, about, code]) => {
    const methods = catalog.filter((method) => method.stage === stage);
    const called = code === undefined ? [] : fencesOf(code);
    return [`## ${title}`, "", about, "", ...called, ...methods.flatMap(methodPart)].join("\n");
  });
  return [HEAD, ...parts].join("\n").trimEnd() + "\n";
}

/** Code and, in a block of its own, what the comments behind its lines say that it prints. */
function fencesOf(code: string): string[] {
  const printed = [...code.matchAll(/; \/\/ => (.*)$/gm)].map(([, text]) => text!);
  return ["```ts", code.replace(/ \/\/ => .*$/gm, ""), "```", "", "```text", ...printed, "```", ""];
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
