export { choice } from "./choice.js";
export { Fault, fault, isFault, issue, joined, within } from "./fault.js";
export type { Issue, IssueInput, Outline, Received, Severity } from "./fault.js";
export { outlined, shown } from "./outline.js";
export type { Notice } from "./notice.js";
export { wrongType } from "./wrongType.js";
