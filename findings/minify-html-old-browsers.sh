#!/usr/bin/env bash
# A script that old browsers read, in a page that minify-html makes smaller with `minify_js=True`.
#
# Guessed: what comes out is as old as what went in, so a page tested in the oldest phone still runs there; and local
# names become short, as other minifiers make them.
# Seen on 2026-11-30 with minify-html 0.18.1 and tdewolff-minify 2.24.12, of a script in ECMAScript 5:
#   minify-html       strings of two lines become `template literals` (ES2015), `catch (e)` whose e nobody reads becomes
#                     `catch{` (ES2019), and no option names a version; Chromium 65 and Safari 11 refuse the whole script.
#                     Names stay as long as they were.
#   tdewolff-minify   by default the same two, and short names; with `js-version` 5 neither
# Exits with 1 when any of this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install -q minify-html==0.18.1 tdewolff-minify==2.24.12
cat > try.py <<'PY'
import minify
import minify_html

SCRIPT = """(function () {
  function told(message, element) {
    var words = "first line\\nsecond line\\n" + message;
    try { window.localStorage.setItem("told", words); } catch (error) { element.title = words; }
    return words;
  }
  window.told = told;
})();"""


def of(name, script):
    print(name, "catch{" in script, "`" in script, "message" in script)


print("catch without a name, template literal, long names")
of("minify-html", minify_html.minify(f"<script>{SCRIPT}</script>", minify_js=True))
of("tdewolff-minify", minify.string("application/javascript", SCRIPT))
minify.config({"js-version": 5})
of("tdewolff-minify, js-version 5", minify.string("application/javascript", SCRIPT))
PY
seen=$(python/bin/python try.py)
expected='catch without a name, template literal, long names
minify-html True True True
tdewolff-minify True True False
tdewolff-minify, js-version 5 False False False'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected" >&2; echo "$expected" >&2; exit 1; }
