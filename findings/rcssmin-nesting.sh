#!/usr/bin/env bash
# rcssmin, given CSS with nesting, layers or container queries.
#
# Guessed: a minifier that knows `&` and @media takes out only blanks that mean nothing, in newer blocks too.
# Seen on 2026-11-29 with rcssmin 1.2.2 and 1.3.0: within any block but @media and @supports the blank before a
# colon goes, as if it were that of a declaration, and "a descendant that" becomes "itself". No error, no warning;
# the rule matches other elements than before:
#   .card { .row :hover { … } }          -> .card{.row:hover{…}}
#   @layer base { nav :where(a) { … } }  -> @layer base{nav:where(a){…}}
#   the same in @container, @scope and @starting-style
#   right: main :is(a), alone, in @media and in @supports, and where `&` stands straight before the blank
# Exits with 1 when any of this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > minify.py <<'PY'
from rcssmin import cssmin
for css in (
    "main :is(a) { x: y }",
    "@media print { main :is(a) { x: y } }",
    "@supports (a: b) { main :is(a) { x: y } }",
    ".card { & :is(a) { x: y } }",
    ".card { .row :hover { x: y } }",
    "@layer base { nav :where(a) { x: y } }",
    "@container (width > 9em) { nav :not(a) { x: y } }",
    "@scope (.card) { p :first-child { x: y } }",
    "@starting-style { dialog :is(a) { x: y } }",
):
    print(cssmin(css))
PY
expected='main :is(a){x:y}
@media print{main :is(a){x:y}}
@supports (a:b){main :is(a){x:y}}
.card{& :is(a){x:y}}
.card{.row:hover{x:y}}
@layer base{nav:where(a){x:y}}
@container (width>9em){nav:not(a){x:y}}
@scope (.card){p:first-child{x:y}}
@starting-style{dialog:is(a){x:y}}'
python3 -m venv python
for version in 1.2.2 1.3.0; do
  python/bin/pip install -q "rcssmin==$version"
  seen=$(python/bin/python minify.py)
  printf '%s\n%s\n' "$version" "$seen"
  [ "$seen" = "$expected" ] || { echo "changed: expected" >&2; echo "$expected" >&2; exit 1; }
done
