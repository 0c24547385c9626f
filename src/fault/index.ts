export { Fault, fault, isFault, issue, joined, shown, within } from "./fault.js";
export type { Issue, IssueInput, Severity } from "./fault.js";
export type { Notice } from "./notice.js";
