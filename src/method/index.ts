export { isUp } from "./direction.js";
export type { Direction } from "./direction.js";
export { itemName } from "./itemName.js";
export { FACTS, METRIC_PARTS, TESTS, factName, factOf, testOf } from "./condition.js";
export type { Condition, Fact, FactName, MetricPart, Scalar, Test, TestName } from "./condition.js";
export type {
  AbsentKeys,
  ChoiceField,
  ConditionField,
  DecimalField,
  EitherField,
  Field,
  Fields,
  FlagField,
  ListField,
  MethodField,
  NumberField,
  ObjectField,
  OptionsOf,
  RecursiveField,
  Reference,
  Stage,
  TextField,
  ValueOf,
  VariantField,
} from "./field.js";
export { kindsOf, methodOf } from "./method.js";
export type { Catalog, Method, SpecOf } from "./method.js";
export { both, either, not } from "./truth.js";
export type { Truth } from "./truth.js";
