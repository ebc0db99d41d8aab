// Each kind of fault is planted once: what the rules report, and what they leave alone.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import stylelint from "stylelint";
import config from "./stylelint.config.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const eslint = new ESLint({ cwd: join(HERE, "../.."), overrideConfigFile: join(HERE, "eslint.config.mjs") });

async function faultsOfScript(source, file = "docs/assets/planted.js") {
  const [{ messages }] = await eslint.lintText(`${source}\n`, { filePath: file });
  return messages.filter(({ ruleId }) => ruleId !== "no-unused-vars");
}

for (const [name, sources] of Object.entries({
  "syntax newer than ES2017": [
    "a?.b;",
    "a ?? b;",
    "a ||= b;",
    "x = { ...y };",
    "1_000;",
    "class A { b = 1 }",
    "({ a, ...b } = c);",
    "/\\p{L}/u;",
    "/(?<a>b)/;",
    "/(?<=a)b/;",
    'new RegExp("(?<=a)b");',
    "10n;",
    "async function* a() {}",
    "async function a() { for await (const b of c) b; }",
    "try { a(); } catch { b(); }",
    "a b"
  ],
  "what came after the floor": [
    "structuredClone(a);",
    "new WeakRef(a);",
    "Promise.any(a);",
    "Object.hasOwn(a, b);",
    "new Intl.Segmenter();",
    "requestIdleCallback(a);",
    "new BroadcastChannel(a);",
    "new CompressionStream(a);",
    "element.replaceChildren(a);",
    "element.checkVisibility();",
    "element.inert = true;",
    "form.requestSubmit();",
    "dialog.showModal();",
    "element.showPopover();",
    "crypto.randomUUID();",
    "document.startViewTransition(a);"
  ],
  "mark-up from text": [
    "element.innerHTML = text;",
    'element["innerHTML"] = text;',
    "element.outerHTML = text;",
    'element.insertAdjacentHTML("beforeend", text);',
    "document.write(text);",
    "window.document.writeln(text);",
    "range.createContextualFragment(text);"
  ],
  "text as code": [
    "eval(text);",
    "window.eval(text);",
    "(0, eval)(text);",
    "new Function(text)();",
    'Function("return this")();',
    'setTimeout("go()", 1);',
    "window.setInterval(`go()`, 1);",
    'setTimeout("go(" + 1 + ")", 1);',
    'location.href = "javascript:go()";',
    'link.setAttribute("onclick", "go()");'
  ],
  "what file:// or an old web view lacks": [
    'new Worker("a.js");',
    'navigator.serviceWorker.register("a.js");',
    'fetch("a.json");',
    'window.fetch("a.json");',
    "new XMLHttpRequest();",
    'import("a.js");',
    'import a from "a.js";'
  ],
  "a cookie": ['document.cookie = "a=b";', "doc.cookie;"]
})) {
  for (const source of sources) {
    test(`reported, ${name}: ${source}`, async () => assert.notDeepEqual(await faultsOfScript(source), []));
  }
}

for (const source of [
  "element.textContent = text;",
  "setTimeout(() => go(), 100);",
  "window.setTimeout(go, 100);",
  "log.write(text);\nstore.cookie = 1;",
  'const note = "innerHTML is forbidden here";',
  "// eval(innerHTML)\ngo(1);",
  'link.setAttribute("href", address);',
  "const pattern = /<script>/;",
  "for (const { a, b } of [...list]) a(b);",
  "element.append(a, b);\nelement.toggleAttribute(a, true);"
]) {
  test(`left alone: ${source}`, async () => assert.deepEqual(await faultsOfScript(source), []));
}

test("a module may import, and only the search is made of modules", async () => {
  const source = 'import { a } from "./a.js";\n\na();';
  assert.deepEqual(await faultsOfScript(source, "docs/assets/search/planted.js"), []);
  assert.notDeepEqual(await faultsOfScript(source), []);
});

async function faultsOfSheet(code) {
  const { results } = await stylelint.lint({ code, config, configBasedir: HERE });
  return results[0].warnings.map(({ text }) => text);
}

for (const code of [
  "a { inset: 0; }",
  "a:focus-visible { top: 0; }",
  "a:is(b, c) { top: 0; }",
  "a:where(b) { top: 0; }",
  "a:has(b) { top: 0; }",
  "a:not(b, c) { top: 0; }",
  "a { height: 100dvh; }",
  "a { width: 10cqw; }",
  "a { aspect-ratio: 1; }",
  "a { translate: 1px; }",
  "a { margin-inline: 1rem; }",
  "a { inset-inline: 0; }",
  "a { content-visibility: auto; }",
  "a { color: color-mix(in srgb, red, blue); }",
  "a { color: oklch(1 1 1); }",
  "a { color: light-dark(red, blue); }",
  "a { width: round(1px, 2px); }",
  "a { b { top: 0; } }",
  "a::details-content { top: 0; }",
  "a:popover-open { top: 0; }",
  "@layer a { b { top: 0; } }",
  "@container (min-width: 1px) { a { top: 0; } }",
  "@media (width >= 40rem) { a { top: 0; } }",
  "@media print { a:has(b) { top: 0; } }",
  "a { colour: red; }",
  "a { top: red; }",
  "a { /* stylelint-disable-line property-no-unknown */ colour: red; }"
]) {
  test(`reported: ${code}`, async () => assert.notDeepEqual(await faultsOfSheet(code), []));
}

for (const code of [
  "a { top: 0; }",
  "@supports (inset: 0) { a { inset: 0; } }",
  "a:not(b) { margin: 0 auto; }",
  "a { overflow-wrap: break-word; overflow-wrap: anywhere; }",
  "a { text-wrap: balance; }"
]) {
  test(`left alone: ${code}`, async () => assert.deepEqual(await faultsOfSheet(code), []));
}

const folder = mkdtempSync(join(tmpdir(), "planted-"));
after(() => rmSync(folder, { recursive: true }));

test("tsc reports wrong types and members newer than ES2017, at their lines", () => {
  cpSync(join(HERE, "tsconfig.json"), join(folder, "base.json"));
  writeFileSync(join(folder, "tsconfig.json"), '{ "extends": "./base.json", "include": ["planted.js"] }');
  writeFileSync(
    join(folder, "planted.js"),
    [
      "const list = [1];",
      "list.at(-1);",
      'const text = "a".replaceAll("a", "b");',
      "Object.fromEntries(list);",
      "/** @type {number} */",
      'const count = "b";',
      "function plain(value) {}",
      "strange(count, plain, text);",
      "export {};"
    ].join("\n")
  );
  const tsc = join(HERE, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  const lines = [...stdout.matchAll(/planted\.js\((\d+),/g)].map(([, line]) => Number(line));
  assert.deepEqual([...new Set(lines)].sort(), [2, 3, 4, 6, 7, 8], stdout);
});
