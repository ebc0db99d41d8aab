#!/usr/bin/env bash
# MiniSearch, told that a field or a word should count for nothing.
#
# Guessed: a boost is a factor, so 0 takes a field, a word or a document out of the score, and 0.001 nearly does.
# Seen on 2026-11-29 with MiniSearch 7.2.0, where "refund" stands in the title of 1 and in the body of 2:
#   boost: { body: 0 }         scores as with no boost at all: 0 is read as "not given", which is 1
#   boost: { body: 0.001 }     document 2 falls to a thousandth, so the weight jumps back at the very end
#   boostTerm: now -> 0        document 2, with that word too, scores twice as high as without the word:
#                              it adds nothing, but the whole sum is multiplied by the words that were met
#   boostDocument: 2 -> 0      the only one that does what was guessed, and the document is gone
# To leave a field out, name the others in `fields`; to leave a word out, return null in `processTerm`.
# Exits with 1 when any of this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund minisearch@7.2.0
cat > search.mjs <<'JS'
import MiniSearch from 'minisearch'
const index = new MiniSearch({ fields: ['title', 'body'] })
index.addAll([
  { id: 1, title: 'refund', body: 'ask the shop' },
  { id: 2, title: 'shop', body: 'refund it now' },
])
const plain = index.search('refund')
const score = (results, id) => results.find((result) => result.id === id)?.score ?? 0
/** What a document scores beside the plain search: 1 is the same, 0 is not found. */
function show(name, query, options) {
  const results = index.search(query, options)
  console.log(name, [1, 2].map((id) => Number((score(results, id) / score(plain, id)).toFixed(4))).join(' '))
}
show('field 0', 'refund', { boost: { body: 0 } })
show('field 0.001', 'refund', { boost: { body: 0.001 } })
show('fields', 'refund', { fields: ['title'] })
show('word 0', 'refund now', { boostTerm: (word) => (word === 'now' ? 0 : 1) })
show('word null', 'refund now', { processTerm: (word) => (word === 'now' ? null : word) })
show('document 0', 'refund', { boostDocument: (id) => (id === 2 ? 0 : 1) })
JS
seen=$(node search.mjs)
expected='field 0 1 1
field 0.001 1 0.001
fields 1 0
word 0 1 2
word null 1 1
document 0 1 0'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected" >&2; echo "$expected" >&2; exit 1; }
