/**
 * Lets two things pass that need no page of their own: the members of an unnamed type, which the comment of the thing
 * that has the type speaks for, and the constants (in capitals) that options are inferred from.
 */
const EXEMPT = [
  /^[^,]+\.__type\.[^,]+, defined in \S+, does not have any documentation$/,
  /^[A-Z][A-Z0-9_]*, defined in \S+, is referenced by \S+ but not included in the documentation$/,
];

export function load(app) {
  const { logger } = app;
  const warn = logger.validationWarning.bind(logger);
  logger.validationWarning = (message, ...rest) => {
    if (!EXEMPT.some((pattern) => pattern.test(message.replace(/ \([A-Za-z]+\)(?=, defined)/, ""))))
      warn(message, ...rest);
  };
}
