// Which language of a page in go/ its reader wants: the one that the address asks for, else the browser's, else most readers'.

/**
 * @template T
 * @param {T[]} parts one a language
 * @param {(part: T) => string} languageOf
 */
export function wanted(parts, languageOf) {
  const asked = new URLSearchParams(window.location.search).get("lang");
  const tags = [asked || "", ...(window.navigator.languages || [window.navigator.language || ""]), "GUIDE_X_DEFAULT"];

  /** @param {string} tag */
  function find(tag) {
    return parts.find(part => languageOf(part).slice(0, 2) === tag.slice(0, 2).toLowerCase());
  }

  return tags.map(find).find(Boolean) || parts[0];
}
