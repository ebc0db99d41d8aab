// What our scripts find in a window beyond the standard, for tsc; nothing of it is published.

/** An app's bridge, as README.md describes it. */
interface HelpHost {
  postMessage(event: unknown): void;
}

interface Window {
  /** The index of a language, written by scripts/search/index_script.py. */
  helpSearchIndex: import("./search/index.js").IndexData;
  /** What app.js says, by the page's `lang`, written by scripts/render/assets.py. */
  helpWords: Record<string, Record<string, string>>;
  /** What is done with a message, written there too. */
  helpMoment?: import("./moment/dom.js").MomentData;
  /** Android's bridge. */
  HelpHost?: HelpHost;
  /** React Native's. */
  ReactNativeWebView?: HelpHost;
  /** iOS's. */
  webkit?: { messageHandlers?: { helpHost?: HelpHost } };
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string }
    ): { createScriptURL(url: string): string };
  };
}
