#!/usr/bin/env bash
# minify-html, alone and as a plugin of MkDocs, given attributes whose value, or whose being empty, means something.
#
# Guessed: what a minifier of HTML leaves means the same to browsers, above all with every option set that keeps things.
# Seen on 2026-11-29 with minify-html 0.18.1, and mkdocs-minify-html-plugin 0.3.17 in MkDocs 1.6.1, options or not:
#   hidden="until-found"   -> hidden: the browser's own search finds the folded text no more, a link to it opens nothing
#   lang="" within lang=zh -> gone: a name in no known language is read by the Chinese voice again (:lang(zh) is true)
#   as guessed: popover=manual, contenteditable=plaintext-only, translate=no, lang=id
# `hidden` was a boolean attribute until it got this value. Nothing warns, and the page looks as before.
# Exits with 1 when any of this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install -q minify-html==0.18.1 mkdocs==1.6.1 mkdocs-minify-html-plugin==0.3.17
mkdir docs
cat > docs/index.md <<'MD'
# Answers

<div hidden="until-found" translate="no">the answer</div>
<div popover="manual" contenteditable="plaintext-only">one</div>
<div lang="zh">姓名 <span lang="">Zq</span> <span lang="id">Siti</span></div>
MD
cat > minify.py <<'PY'
import pathlib
import sys

import minify_html

keep = dict.fromkeys(sys.argv[1:], True)
print(minify_html.minify(pathlib.Path("docs/index.md").read_text(encoding="utf-8"), **keep))
PY
attributes() { # of all elements but the frame's own
  grep -oE '<(div|span) (hidden|popover|contenteditable|lang|translate)[^>]*>|<span>Zq' | tr -d '"' | tr '\n' ' '
}

kept=(keep_closing_tags keep_comments keep_html_and_head_opening_tags keep_input_type_text_attr keep_ssi_comments)
seen=$(
  python/bin/python minify.py | attributes && echo
  python/bin/python minify.py "${kept[@]}" | attributes && echo
  for plugin in minify_html "minify_html: {$(printf '%s: true, ' "${kept[@]}")}"; do
    printf 'site_name: help\ntheme: mkdocs\nplugins: [%s]\n' "$plugin" > mkdocs.yml
    NO_MKDOCS_2_WARNING=1 python/bin/mkdocs build --strict > log 2>&1
    attributes < site/index.html && echo
  done
)
row='<div hidden translate=no> <div contenteditable=plaintext-only popover=manual> <div lang=zh> <span>Zq <span lang=id> '
expected=$(printf '%s\n' "$row" "$row" "$row" "$row")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected" >&2; echo "$expected" >&2; exit 1; }
