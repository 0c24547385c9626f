export { draft } from "./draft.js";
export type { ChildDraft, LeafDraft, MetricDraft, NodeDraft, SchemeDraft } from "./draftInput.js";
export type {
  ComponentInput,
  Defaulted,
  CalendarInput,
  CreditInput,
  MetricInput,
  NodeInput,
  PlanInput,
  ProfileInput,
  QuadrantInput,
  RankInput,
  LeafInput,
  MissingInput,
  SchemeInput,
  SourceInput,
} from "./input.js";
export { fromJson, toJson } from "./json.js";
export { patch } from "./patch.js";
export type {
  ById,
  Changes,
  ComponentChanges,
  LeafChanges,
  ListChanges,
  NodeChanges,
  PlanChanges,
  QuadrantChanges,
  SchemePatch,
} from "./patchInput.js";
export { parseScheme, safeParseScheme } from "./parse.js";
export type { ParseOptions, Parsed } from "./parse.js";
export type { Stored } from "./stored.js";
