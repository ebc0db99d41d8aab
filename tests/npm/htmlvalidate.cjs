// Which rules of html-validate hold for the built pages; each change from its presets has its reason.
module.exports = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // The specification takes any case; lower case compresses better beside lower-case tags.
    "doctype-style": ["error", { style: "lowercase" }],
    // Search answers while one types and Enter submits; a second control named Search would be one too many.
    "wcag/h32": "off",
    // The build leaves out end tags that HTML implies: 60 bytes of a page that has to fit one round trip.
    "no-implicit-close": "off",
    // No button stands in a form, so the type that HTML implies submits nothing; each of its bytes is in 246 pages.
    "no-implicit-button-type": "off",
    // A title is the reader's question and then the name of the site; the question stands first when it is cut.
    "long-title": ["error", { maxlength: 100 }]
  }
};
