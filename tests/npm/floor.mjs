// The oldest browsers that the site holds for, and which members of the DOM all of them know.
import { createRequire } from "node:module";

/** Android's WebView and Chrome, Safari on macOS and iOS, as browserslist writes them. */
export const FLOOR = ["chrome 80", "safari 14", "ios_saf 14.0-14.4"];
const VERSIONS = { chrome: 80, webview_android: 80, safari: 14, safari_ios: 14 };
// Interfaces whose objects a script of ours may hold; the names of others (of the GPU, say) are words of daily life.
const HELD = [
  [
    "\\w*Element",
    "Node",
    "CharacterData",
    "Text",
    "Document\\w*",
    "DOM\\w+",
    "CSSStyleDeclaration",
    "Range",
    "Selection"
  ],
  [
    "Window",
    "Navigator",
    "Location",
    "History",
    "Storage",
    "Crypto",
    "Clipboard",
    "MediaQueryList",
    "\\w+Observer\\w*"
  ],
  [
    "URL",
    "URLSearchParams",
    "FormData",
    "Blob",
    "File",
    "Abort\\w+",
    "Animation",
    "(?:UI|Mouse|Pointer|Keyboard)?Event"
  ],
  ["(?:Input|Focus|Clipboard|Composition|Custom|PopState|PageTransition|Toggle|Submit)Event"]
];
const HELD_NAME = new RegExp(`^(?:${HELD.flat().join("|")})$`);

const { api, javascript } = createRequire(import.meta.url)("@mdn/browser-compat-data");

/** Says whether every browser of the floor knows a feature without a prefix or a flag. */
function isKnown({ support }) {
  return Object.entries(VERSIONS).every(([browser, version]) =>
    [support[browser] ?? []].flat().some(state => {
      const isPlain = !state.prefix && !state.flags && !state.alternative_name && !state.version_removed;
      return isPlain && state.version_added && parseFloat(state.version_added.replace("≤", "")) <= version;
    })
  );
}

/** Returns the names that came after the floor to every interface that has them, such as `replaceChildren`. */
export function newerMembers() {
  const known = new Set();
  const newer = new Set();
  for (const [face, members] of Object.entries({ ...api, ...javascript.builtins })) {
    for (const [name, { __compat: compat }] of Object.entries(members)) {
      if (!compat || name === face || !/^[a-z]+$/i.test(name)) continue;
      if (isKnown(compat)) known.add(name);
      else if (HELD_NAME.test(face)) newer.add(name);
    }
  }
  return [...newer].filter(name => !known.has(name));
}
