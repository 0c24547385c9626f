import fc from "fast-check";

/** A sabotage asks only whether a test notices; the smallest counterexample would take minutes to find. */
fc.configureGlobal({ endOnFailure: true });
