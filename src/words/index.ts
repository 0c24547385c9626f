export { chinese } from "./chinese.js";
export { english } from "./english.js";
export type { Phrase, Words } from "./english.js";
export { oneLine } from "./oneLine.js";
export { noticeText, say, unusedText } from "./say.js";
export type { SayOptions } from "./say.js";
