// What a script of ours may say: ES2017 and a DOM of the floor; text never becomes code or mark-up.
import js from "@eslint/js";
import compat from "eslint-plugin-compat";
import { FLOOR, newerMembers } from "./floor.mjs";

const MARK_UP = "makes mark-up from text; use textContent and createElement";
const CODE = "runs text as code; call a function";
const NO_FILE = "fails on file:// or in an old web view; use a classic script";
const FORBIDDEN = {
  [MARK_UP]: ["innerHTML", "outerHTML", "srcdoc", "insertAdjacentHTML", "setHTMLUnsafe", "createContextualFragment"],
  [`${MARK_UP}.`]: ["parseFromString", "parseHTMLUnsafe"],
  [CODE]: ["eval", "Function", "execScript"],
  [NO_FILE]: ["serviceWorker", "Worker", "SharedWorker", "WebAssembly", "importScripts", "fetch", "XMLHttpRequest"],
  [`${NO_FILE}.`]: ["sendBeacon", "WebSocket", "EventSource"]
};
const named = Object.entries(FORBIDDEN).flatMap(([message, names]) => names.map(name => ({ name, message })));
const onDocument = ["document", "doc"].flatMap(object => [
  { object, property: "write", message: MARK_UP },
  { object, property: "writeln", message: MARK_UP },
  { object, property: "cookie", message: "sets or reads a cookie; the site has none" }
]);
const TEXT = ":matches(Literal, TemplateLiteral, BinaryExpression)";
// Trusted Types, voices, and a sheet to share with: our scripts ask for them first.
const ASKED_FOR = ["trustedTypes", "createPolicy", "createScriptURL", "speechSynthesis", "share"];

export default [
  js.configs.recommended,
  {
    rules: {
      // tsc sees to names.
      "no-undef": "off",
      // ES2017 has no catch without its name.
      "no-unused-vars": ["error", { caughtErrors: "none" }],
      "no-var": "error",
      "prefer-const": "error",
      "prefer-arrow-callback": "error",
      eqeqeq: "error"
    }
  },
  {
    files: ["docs/assets/**/*.js"],
    languageOptions: { ecmaVersion: 2017, sourceType: "script" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { compat },
    settings: { targets: FLOOR, polyfills: ASKED_FOR },
    rules: {
      "compat/compat": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-restricted-globals": ["error", ...named],
      "no-restricted-properties": [
        "error",
        ...named.map(({ name, message }) => ({ property: name, message })),
        ...onDocument,
        ...newerMembers()
          .filter(name => !ASKED_FOR.includes(name) && !named.some(other => other.name === name))
          .map(property => ({ property, message: `newer than ${FLOOR.join(", ")}` }))
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "ImportExpression", message: NO_FILE },
        ...["callee.name", "callee.property.name"].map(called => ({
          selector: `CallExpression[${called}=/^set(Timeout|Interval)$/] > ${TEXT}:first-child`,
          message: CODE
        })),
        {
          selector: "MemberExpression[object.property.name='document'][property.name=/^(write|writeln|cookie)$/]",
          message: MARK_UP
        },
        {
          selector:
            "CallExpression[callee.property.name='setAttribute'] > Literal[value=/^(on|style|srcdoc)/i]:first-child",
          message: "the policy of the site forbids it; use addEventListener or a class"
        }
      ]
    }
  },
  { files: ["docs/assets/*/*.js"], languageOptions: { sourceType: "module" } },
  { files: ["**/*.cjs"], languageOptions: { sourceType: "commonjs" } },
  { files: ["tests/look/*.js"], languageOptions: { sourceType: "script" } }
];
