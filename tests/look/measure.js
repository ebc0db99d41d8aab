// Measures the look of the page that it is evaluated in; each function returns a list of lines, empty when all is well.
(() => {
  "use strict";
  const all = selector => [...document.querySelectorAll(selector)];
  const seen = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const name = element => {
    const kind = element.classList.length ? `.${[...element.classList].join(".")}` : "";
    return `${element.localName}${kind} “${(element.textContent || "").trim().slice(0, 30)}”`;
  };
  const hiddenForEyes = element => element.closest(".hidden, .skip") !== null;

  function rgba(text) {
    const numbers = (text.match(/[\d.]+/g) || []).map(Number);
    const scale = text.startsWith("color(") ? 255 : 1;
    return [numbers[0] * scale, numbers[1] * scale, numbers[2] * scale, numbers.length > 3 ? numbers[3] : 1];
  }

  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);

  function ground(element) {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
  }

  function luminance(colour) {
    const [r, g, b] = colour
      .slice(0, 3)
      .map(v => (v / 255 <= 0.04045 ? v / 3294.6 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function ratio(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  const ownText = element => [...element.childNodes].some(node => node.nodeType === 3 && /\S/.test(node.data));

  function contrastOf(element, pseudo) {
    const style = getComputedStyle(element, pseudo);
    const below = ground(element);
    const ink = rgba(style.color);
    ink[3] *= Number(style.opacity);
    return ratio(over(ink, below), below);
  }

  // WCAG 1.4.3 wants 4.5:1 everywhere; running text in the article is held to 1.4.6, 7:1.
  function contrast() {
    const lines = [];
    all("body *")
      .filter(e => seen(e) && !hiddenForEyes(e))
      .forEach(element => {
        const running =
          element.closest("main p, main li, main td, main dd, main blockquote") &&
          !element.closest("a, button, summary, .urgency");
        const limit = running && element.localName !== "span" && element.localName !== "small" ? 7 : 4.5;
        if (ownText(element) && contrastOf(element) < limit)
          lines.push(`${contrastOf(element).toFixed(2)} of ${limit}: ${name(element)}`);
        ["::before", "::after", "::placeholder"].forEach(pseudo => {
          const content = pseudo === "::placeholder" ? element.placeholder : getComputedStyle(element, pseudo).content;
          if (!content || /^(none|normal|"")/.test(content)) return;
          if (contrastOf(element, pseudo) < 4.5)
            lines.push(`${contrastOf(element, pseudo).toFixed(2)} of 4.5: ${name(element)}${pseudo}`);
        });
      });
    return lines.concat(edges());
  }

  // WCAG 1.4.11: the border that shows where a field or a button is.
  function edges() {
    return all("input:not([type=checkbox]):not([type=radio]), button")
      .filter(e => seen(e) && !hiddenForEyes(e))
      .flatMap(element => {
        const style = getComputedStyle(element);
        const fill = ratio(
          over(rgba(style.backgroundColor), ground(element.parentElement)),
          ground(element.parentElement)
        );
        const edge = parseFloat(style.borderTopWidth)
          ? ratio(rgba(style.borderTopColor), ground(element.parentElement))
          : 1;
        const plain = element.localName === "button" && fill === 1 && edge === 1;
        return plain || Math.max(fill, edge) >= 3
          ? []
          : [`edge ${Math.max(fill, edge).toFixed(2)} of 3: ${name(element)}`];
      });
  }

  // WCAG 2.5.5, 44 by 44; links in running text are excepted there, and the label of a box counts with it.
  function targets() {
    return all("a[href], button, summary, input")
      .filter(e => seen(e) && !hiddenForEyes(e))
      .flatMap(element => {
        const target = element.matches("[type=checkbox], [type=radio]") ? element.labels[0] : element;
        if (inText(target)) return [];
        const box = target.getBoundingClientRect();
        const small = box.width < 43.5 || box.height < 43.5;
        return small ? [`${box.width.toFixed(0)} × ${box.height.toFixed(0)}: ${name(element)}`] : [];
      });
  }

  function inText(element) {
    if (!/^inline/.test(getComputedStyle(element).display) || element.localName !== "a") return false;
    const block = element.closest("p, li, td, dd, dt, small, h2, h3");
    if (!block) return false;
    const rest = block.textContent.replace(element.textContent, "").trim();
    return getComputedStyle(element).display === "inline" && rest.length > 0;
  }

  const STOPS = "a[href], button, input, summary, [tabindex]";

  // WCAG 2.4.7, 2.4.11, 2.4.13: each stop is on screen, uncovered, and its ring is thick and strong enough.
  function focus() {
    return all(STOPS)
      .filter(e => e.tabIndex >= 0 && seen(e) && !e.disabled)
      .flatMap(element => {
        const lines = element.tabIndex > 0 ? ["tabindex over 0"] : [];
        element.focus();
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const strength = ratio(rgba(style.outlineColor), ground(element.parentElement));
        if (!element.matches(":focus-visible")) lines.push("no visible focus");
        if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)
          lines.push(`ring ${style.outlineWidth}`);
        else if (strength < 3) lines.push(`ring ${strength.toFixed(2)} of 3`);
        if (
          box.left < 0 ||
          box.top < 0 ||
          box.right > innerWidth + 1 ||
          (box.bottom > innerHeight + 1 && box.height < innerHeight)
        )
          lines.push("off screen");
        else if (!uncovered(element)) lines.push("covered");
        return lines.map(line => `${line}: ${name(element)}`);
      });
  }

  function uncovered(element) {
    const boxes = [...element.getClientRects()].filter(box => box.width > 1 && box.height > 1);
    return boxes.some(box => {
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return hit && (element.contains(hit) || hit.contains(element));
    });
  }

  // WCAG 1.4.4, 1.4.10, 1.4.12: nothing reaches past the screen and nothing is cut off.
  function overflow() {
    const root = document.documentElement;
    const lines =
      root.scrollWidth > innerWidth ? [`page is ${root.scrollWidth} wide on a screen of ${innerWidth}`] : [];
    all("body *")
      .filter(e => seen(e) && !hiddenForEyes(e) && !e.closest("thead"))
      .forEach(element => {
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const scrolls = element.parentElement.closest(".table, pre, .search__results");
        if (!scrolls && box.width > 0 && box.right > innerWidth + 1)
          lines.push(`past the edge by ${(box.right - innerWidth).toFixed(0)}: ${name(element)}`);
        const cut = /hidden|clip/.test(style.overflow) || style.textOverflow === "ellipsis";
        if (cut && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
          lines.push(`cut off: ${name(element)}`);
      });
    return lines;
  }

  // WCAG 2.3.3: with reduced motion nothing moves.
  function motion() {
    const long = text => text.split(",").some(part => parseFloat(part) > 0.01);
    return all("*").flatMap(element =>
      ["", "::before", "::after"]
        .filter(pseudo => {
          const style = getComputedStyle(element, pseudo || null);
          return (
            long(style.transitionDuration) ||
            (style.animationName !== "none" && long(style.animationDuration)) ||
            style.scrollBehavior === "smooth"
          );
        })
        .map(pseudo => `moves: ${name(element)}${pseudo}`)
    );
  }

  // Forced colours drop backgrounds and shadows: what was told by fill must be told by a border, icons must stay.
  function forced() {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const icons = all(".i")
      .filter(seen)
      .filter(e => getComputedStyle(e, "::before").backgroundColor === canvas)
      .map(e => `icon gone: ${name(e)}`);
    const bare = all("button, .sos, .urgency, input:not([type=checkbox]):not([type=radio])").filter(
      e => seen(e) && parseFloat(getComputedStyle(e).borderTopWidth) < 1
    );
    return icons.concat(bare.map(e => `no border: ${name(e)}`));
  }

  // Each control has a name in the language of its element.
  function names() {
    return all("a[href], button, summary, input")
      .filter(seen)
      .flatMap(element => {
        const label = element.labels && element.labels[0] ? element.labels[0].textContent : "";
        const by = document.getElementById(element.getAttribute("aria-labelledby"));
        const text = element.getAttribute("aria-label") || (by && by.textContent) || label || element.textContent;
        const tongue = element.closest("[lang]").lang.slice(0, 2);
        const han = /\p{Script=Han}/u.test(text);
        if (!/\S/.test(text)) return [`no name: ${element.outerHTML.slice(0, 80)}`];
        const contact =
          /^(tel|mailto|https?):/.test(element.getAttribute("href") || "") ||
          /^[A-Z#]$/.test(text.trim()) ||
          /^PDF$/.test(text.trim());
        return (tongue === "zh" && !han && !contact) || (tongue === "en" && han)
          ? [`not in ${tongue}: ${name(element)}`]
          : [];
      });
  }

  // No line of a heading in Han begins with a mark that belongs to the line above.
  function lines() {
    return all(":lang(zh) h1, :lang(zh) h2")
      .filter(seen)
      .flatMap(element => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const letters = [];
        while (texts.nextNode())
          [...texts.currentNode.data].forEach((letter, i) => {
            const range = document.createRange();
            range.setStart(texts.currentNode, i);
            range.setEnd(texts.currentNode, i + 1);
            const [box] = range.getClientRects();
            if (box) letters.push([letter, box]);
          });
        return letters.some(
          ([letter, box], i) => i && /[，。？！：；、）”]/.test(letter) && box.left < letters[i - 1][1].left
        )
          ? [`a mark begins a line: ${name(element)}`]
          : [];
      });
  }

  window.measure = { contrast, targets, focus, overflow, motion, forced, names, lines };
})();
