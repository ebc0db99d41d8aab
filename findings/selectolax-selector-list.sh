#!/usr/bin/env bash
# selectolax (its Lexbor parser), asked with a list of selectors.
#
# Guessed: `css("a, b")` is the querySelectorAll of browsers: each element that matches, once, in order.
# Seen on 2026-11-29 with selectolax 1.0.2, where one link has both a class and an id that are asked for:
#   a, .out         the link with the class comes twice, one after the other, in the order of the document
#   [href], [id]    the same for two attributes of one element: a count of links or ids is too high
#   :is(a, .out)    once: in :is() a list is asked as one selector
#   .out, .out      twice, for one selector written twice
# `css_first` and `css_matches` are right, and a list that no element matches twice is too, so a small test passes.
# Exits with 1 when any of this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install -q selectolax==1.0.2
cat > select.py <<'PY'
from selectolax.lexbor import LexborHTMLParser

page = LexborHTMLParser('<main><p>1</p><a class="out" href="a" id="x">2</a><p>3</p><a href="b">4</a></main>')
for selector in ("p, a", "a, .out", ".out, a", "[href], [id]", ".out, .out", ":is(a, .out)", ":is([href], [id])"):
    print(selector, *(node.text() for node in page.css(selector)), sep="\t")
inside = page.css_first("main").css("a, .out")
print("from an element", *(node.text() for node in inside), sep="\t")
PY
seen=$(python/bin/python select.py)
expected=$'p, a\t1\t2\t3\t4
a, .out\t2\t2\t4
.out, a\t2\t2\t4
[href], [id]\t2\t2\t4
.out, .out\t2\t2
:is(a, .out)\t2\t4
:is([href], [id])\t2\t4
from an element\t2\t2\t4'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected" >&2; echo "$expected" >&2; exit 1; }
