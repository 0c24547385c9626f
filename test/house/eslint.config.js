import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const IMPURE = [
  ...["console", "process", "Buffer", "globalThis", "global", "self", "window", "document", "navigator"],
  ...["Date", "Intl", "performance", "crypto", "eval", "Function"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame"],
  ...["fetch", "XMLHttpRequest", "WebSocket", "Worker", "localStorage", "require", "module"],
];

const not = (selector, message) => ({ selector, message });

const src = {
  files: ["src/**/*.ts"],
  rules: {
    "no-restricted-globals": [
      "error",
      ...IMPURE.map((name) => ({ name, message: "src is pure: whatever it needs is an argument." })),
    ],
    "no-restricted-properties": [
      "error",
      { object: "Math", property: "random", message: "Randomness takes a seed." },
      { object: "Decimal", property: "set", message: "Never change the class that the host may use." },
    ],
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          { group: ["node:*"], message: "src runs in any engine." },
          { group: ["zod/*"], message: 'Import zod as: import * as z from "zod".' },
          { group: ["decimal.js/*", "decimal.js-light"], message: 'Import { Decimal } from "decimal.js".' },
        ],
      },
    ],
    "no-restricted-syntax": [
      "error",
      not(
        "ImportDeclaration[source.value='zod'] > :not(ImportNamespaceSpecifier, Literal)",
        'Import zod as: import * as z from "zod"; other forms bring every language of it.',
      ),
      not(
        "ImportDeclaration[source.value='decimal.js'] > :not(ImportSpecifier[imported.name='Decimal'], Literal)",
        'Import decimal.js as: import { Decimal } from "decimal.js".',
      ),
      not("ExportAllDeclaration", "Re-export by name."),
      not("ExportDefaultDeclaration", "Export by name."),
      not("ImportExpression", "No imports at run time."),
      not("MemberExpression[property.name=/^toLocale|^localeCompare$/]", "No locale: it differs between machines."),
      not(
        "BinaryExpression[operator='instanceof'][right.name='Decimal']",
        "Use Decimal.isDecimal: a host may bring a copy.",
      ),
    ],
    "@typescript-eslint/consistent-type-imports": "error",
  },
};

/** A door is a list of names: no code, and nothing re-exported unnamed. */
const doors = {
  files: ["src/index.ts", "src/*/index.ts"],
  rules: {
    "no-restricted-syntax": [
      "error",
      not("Program > :not(ExportNamedDeclaration)", "A door re-exports by name, and does nothing else."),
      not("Program > ExportNamedDeclaration[source=null]", "A door re-exports by name, and does nothing else."),
    ],
  },
};

/** What kernels and plain loops need, and what the strict set asks in vain. */
const everywhere = {
  rules: {
    eqeqeq: "error",
    "no-var": "error",
    "prefer-const": "error",
    "object-shorthand": "error",
    "@typescript-eslint/no-non-null-assertion": "off",
    "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
    "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: "only-allowed-literals" }],
    "@typescript-eslint/no-unused-vars": [
      "error",
      { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
    ],
    "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
  },
};

const tests = {
  files: ["test/**/*.ts", "examples/**/*.ts", "tsup.config.ts"],
  rules: {
    "@typescript-eslint/no-unsafe-assignment": "off",
    "@typescript-eslint/no-unsafe-member-access": "off",
    "@typescript-eslint/no-unsafe-argument": "off",
    "@typescript-eslint/no-unsafe-call": "off",
    "@typescript-eslint/no-unsafe-return": "off",
    "@typescript-eslint/no-unnecessary-type-parameters": "off",
    "@typescript-eslint/no-base-to-string": "off",
    "@typescript-eslint/no-dynamic-delete": "off",
    "@typescript-eslint/no-empty-function": "off",
    "@typescript-eslint/require-await": "off",
    "@typescript-eslint/unbound-method": "off",
  },
};

export default defineConfig(
  globalIgnores(["dist/**", "**/.tmp/**", ".api/**", "**/*.js", "**/*.mjs", "**/*.cjs"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: ["tsconfig.json", "test/tsconfig.json"], tsconfigRootDir: process.cwd() },
    },
  },
  everywhere,
  src,
  doors,
  tests,
);
