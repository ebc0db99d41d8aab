#!/usr/bin/env bash
# npm's serve, asked for a file by its own name.
#
# Guessed: (1) a redirect to a shorter address keeps what stands behind the question mark, as nginx, Caddy and
# http-server do; (2) `"cleanUrls": false` in serve.json turns that redirect off, and nothing else.
# Seen on 2026-11-28 with serve 14.2.7 (serve-handler 6.1.7) on Node 20:
#   default       /en/index.html?q=1  -> 301, Location: /en/index, then 301, Location: /en
#                 (no query, and no slash: a link to a.html means /a.html there)
#   cleanUrls off /en/index.html?q=1  -> 200
#   cleanUrls off /en/                -> 200, a list of files in the place of index.html
#   ["!**/*.html"] /en/index.html?q=1 -> 200, and /en/ shows index.html: what a site wants
# Exits with 1 when any of this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix tool serve@14.2.7 serve-handler@6.1.7
mkdir -p site/en
echo '<title>the index</title>' > site/en/index.html

ask() { # configuration, path -> status, Location and whether it is the index
  rm -f site/serve.json
  [ -z "$1" ] || echo "$1" > site/serve.json
  local port=$((20000 + RANDOM % 20000))
  node tool/node_modules/serve/build/main.js --no-port-switching -l "tcp://127.0.0.1:$port" site > log 2>&1 &
  server=$!
  for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:$port/" && break; sleep 0.1; done
  curl -s -o body -D head "http://127.0.0.1:$port$2"
  kill "$server"; wait "$server" 2>/dev/null || true
  printf '%s %s %s\n' "$(sed -n '1s/HTTP[^ ]* \([0-9]*\).*/\1/p' head)" \
    "$(sed -n 's/^[Ll]ocation: *\([^\r]*\).*/\1/p' head)" "$(grep -q 'the index' body && echo index || echo other)"
}

seen=$(
  ask '' '/en/index.html?q=1'
  ask '' '/en/index'
  ask '{"cleanUrls": false}' '/en/index.html?q=1'
  ask '{"cleanUrls": false}' '/en/'
  ask '{"cleanUrls": ["!**/*.html"]}' '/en/index.html?q=1'
  ask '{"cleanUrls": ["!**/*.html"]}' '/en/'
)
expected='301 /en/index other
301 /en other
200  index
200  other
200  index
200  index'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected" >&2; echo "$expected" >&2; exit 1; }
