/**
 * What users named, made safe to print: one line, with nothing that could pass for another line or turn the line round.
 *
 * Runs of white space become one space, so that no name can imitate columns. Control characters, and those that change
 * the direction of writing, become the replacement character: a reader sees that something was there.
 *
 * @param text a name, label or attribute from a scheme or a record
 * @returns the text on one line
 * @example
 * oneLine("Acme\ntotal  9999.00") // => "Acme total 9999.00"
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, " ").replace(UNSEEN, "\ufffd");
}

/** Control characters (Cc), the marks of bidirectional text, and halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;
