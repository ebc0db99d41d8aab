// What a sheet of ours may say: what the floor knows, and what may be lost there, each with its reason.
import { FLOOR } from "./floor.mjs";

// Without these a page works and reads well; MDN's data names them.
const HARMLESS = {
  "properties.accent-color": "a box is ticked in the system's colour",
  "properties.box-decoration-break": "its prefix stands beside it",
  "properties.color-scheme": "scroll bars and fields stay light in the dark",
  "properties.outline": "the ring has square corners",
  "properties.overscroll-behavior": "the page moves on at the end of a list",
  "properties.scroll-padding": "a heading that is jumped to stands at the very top",
  "properties.text-autospace": "no hair of space between Chinese and Latin",
  "properties.text-decoration-thickness": "lines under links are a little thicker",
  "properties.text-spacing-trim": "full-width marks keep their width",
  "properties.text-underline-offset": "lines under links stand a little higher",
  "properties.text-wrap": "a heading's last line may be short",
  "at-rules.media.forced-colors": "no browser forces colours without knowing it",
  "properties.forced-color-adjust": "no browser forces colours without knowing it"
};
// The same by caniuse's names, and what is judged elsewhere.
const SEEN = {
  "css-overscroll-behavior": "see above",
  "css-focus-visible": "MDN's data tells it by the selector",
  "css-not-sel-list": "taken for :not() with one attribute, too; MDN's data tells them apart",
  "flexbox-gap": "tests/floor holds the distances in Chromium 80 against today's"
};

export default {
  plugins: ["stylelint-browser-compat", "stylelint-no-unsupported-browser-features"],
  reportNeedlessDisables: true,
  reportDescriptionlessDisables: true,
  rules: {
    "plugin/browser-compat": [true, { browserslist: FLOOR, allow: { features: Object.keys(HARMLESS) } }],
    "plugin/no-unsupported-browser-features": [
      true,
      { browsers: FLOOR, ignorePartialSupport: true, ignore: Object.keys(SEEN) }
    ],
    // What neither of them knows.
    "function-disallowed-list": ["light-dark", "round", "mod", "rem", "contrast-color", "if"],
    "at-rule-no-unknown": true,
    "block-no-empty": true,
    "color-no-invalid-hex": true,
    "declaration-block-no-duplicate-properties": [true, { ignore: ["consecutive-duplicates-with-different-values"] }],
    "declaration-property-value-no-unknown": true,
    "function-no-unknown": true,
    "property-no-unknown": true,
    "selector-pseudo-class-no-unknown": true,
    "selector-pseudo-element-no-unknown": true,
    "unit-no-unknown": true
  }
};
