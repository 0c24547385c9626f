import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Alias, Scheme, SourceDefinition } from "../scheme/scheme.js";

/** The fields without which records of a grain are of no use. */
export const NEEDED = {
  record: ["key", "person", "date"],
  person: ["person"],
  lookup: ["key"],
  split: ["key", "person"],
} as const;

/**
 * Checks sources: fields that a grain needs, attributes and aliases that say two things of one field.
 *
 * @param scheme the sources, and the attributes that are put beside people besides theirs
 * @returns the issues found
 */
export function sourceIssues({ sources, attributes }: Pick<Scheme, "sources" | "attributes">): Issue[] {
  return [
    ...sources.flatMap((source) => [...missingFields(source), ...aliasIssues(source)]),
    ...attributeIssues(sources, attributes),
  ];
}

function missingFields(source: SourceDefinition): Issue[] {
  return NEEDED[source.grain]
    .filter((name) => source[name] === undefined)
    .map((name) => {
      const path = `sources.${source.id}.${name}`;
      const expected = `the field that holds the ${name}, for a source of grain ${source.grain}`;
      return issue({ code: "missing-field", path, received: undefined, expected, remedy: `add "${name}": "…"` });
    });
}

/** Where an attribute came from two places, readers could only take one of them, and nobody would know which. */
function attributeIssues(sources: readonly SourceDefinition[], added: readonly string[]): Issue[] {
  const owners = new Map<string, string>();
  const lists = [
    ...sources.map(({ id, attributes }) => ({ owner: id, path: `sources.${id}.attributes`, attributes })),
    { owner: "the scheme itself", path: "attributes", attributes: added },
  ];
  return lists.flatMap(({ owner: own, path, attributes }) =>
    attributes.flatMap((name, place) => {
      const owner = owners.get(name);
      owners.set(name, owner ?? own);
      if (owner === undefined) return [];
      const expected = `an attribute that nothing declared before; ${owner} did`;
      const remedy = owner === own ? "name it once" : `keep it in ${owner} or in ${own}`;
      return [issue({ code: "duplicate-id", path: `${path}.${place}`, received: name, expected, remedy })];
    }),
  );
}

function aliasIssues(source: SourceDefinition): Issue[] {
  const path = `sources.${source.id}.aliases`;
  const fields = source.aliases.map(({ field }) => field);
  return [
    ...again(fields, (place) => `${path}.${place}.field`, "join the two into one entry"),
    ...source.aliases.flatMap((alias, place) => [
      ...again(
        alias.values.map(({ from }) => from),
        (value) => `${path}.${place}.values.${value}.from`,
        "keep one of the two",
      ),
      ...knownIssues(alias, source, `${path}.${place}.known`),
    ]),
  ];
}

function again(texts: readonly string[], path: (place: number) => string, remedy: string): Issue[] {
  return texts.flatMap((received, place) => {
    if (texts.indexOf(received) === place) return [];
    return [issue({ code: "duplicate-id", path: path(place), received, expected: "each text once", remedy })];
  });
}

/** People and keys are not left out for a value that nobody knows. */
function knownIssues({ known }: Alias, { grain }: SourceDefinition, path: string): Issue[] {
  if (known === undefined || grain === "record") return [];
  const expected = `no list of known values on a source of grain ${grain}, whose records are never left out`;
  return [issue({ code: "unused-known", path, received: outlined(known), expected, remedy: "leave it out" })];
}
