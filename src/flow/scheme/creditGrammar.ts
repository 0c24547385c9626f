import type { Field } from "../../method/field.js";
import { CREDIT_KINDS } from "../../table/credits.js";

const SPLITS = {
  type: "object",
  fields: {
    source: { type: "source" },
    share: { type: "recordField" },
    role: { type: "recordField", optional: true },
    kind: { type: "recordField", optional: true },
    group: { type: "recordField", optional: true },
  },
  optional: true,
} as const satisfies Field;

const OVERLAY = {
  type: "object",
  fields: { id: { type: "id" }, sum: { type: "rate", atLeast: "0", atMost: "10", optional: true } },
} as const satisfies Field;

const LIMIT = {
  type: "object",
  fields: {
    amount: { type: "amount", atLeast: "0" },
    beyond: { type: "rate", atLeast: "0", atMost: "1", default: "0" },
    kinds: { type: "list", of: { type: "choice", of: CREDIT_KINDS }, atLeast: 1, optional: true },
  },
  optional: true,
} as const satisfies Field;

const UP = {
  type: "object",
  fields: {
    source: { type: "source" },
    manager: { type: "recordField" },
    levels: { type: "integer", atLeast: 1, optional: true },
    groups: { type: "list", of: { type: "id" }, atLeast: 1, optional: true },
  },
  optional: true,
} as const satisfies Field;

/** What a declaration of credits may say. */
export const CREDIT = {
  type: "object",
  fields: {
    id: { type: "id" },
    label: { type: "text", optional: true },
    source: { type: "source" },
    field: { type: "recordField" },
    currency: { type: "text" },
    onExcess: { type: "choice", of: ["refuse", "round"], default: "refuse" },
    where: { type: "condition", reads: ["field"], optional: true },
    splits: SPLITS,
    overlays: { type: "list", of: OVERLAY, default: [] },
    ties: { type: "choice", of: ["payeeId", "largerShare"], default: "payeeId" },
    unsplit: { type: "choice", of: ["owner", "refuse"], default: "owner" },
    negative: { type: "choice", of: ["credit", "zero", "refuse"], default: "credit" },
    limit: LIMIT,
    rollUp: UP,
    orderBy: { type: "list", of: { type: "recordField" }, default: [] },
  },
} as const satisfies Field;
