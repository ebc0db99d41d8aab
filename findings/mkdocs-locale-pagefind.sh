#!/usr/bin/env bash
# A Chinese site of MkDocs, searched with Pagefind.
#
# Guessed: `theme.locale: zh_CN`, as MkDocs documents it, becomes a language tag of HTML (zh-CN or zh-Hans-CN), and
# Pagefind, which cuts Chinese into words by the page's language, finds a word in the middle of a sentence.
# Seen on 2026-11-29 with MkDocs 1.6.1 (themes mkdocs and readthedocs, Babel 2.18.0) and Pagefind 1.6.0, Node 20:
#   <html lang="zh_Hans_CN">   a name of Babel's, which BCP 47 does not allow: in Chromium :lang(zh) is false
#   钱 and 银行                nothing found, since each sentence was indexed as one word; nothing warns, --strict too
#   the same pages, with the two underscores replaced by hyphens: both found
# Exits with 1 when any of this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install -q 'mkdocs[i18n]==1.6.1' babel==2.18.0
npm install --silent --no-audit --no-fund --prefix tool pagefind@1.6.0
mkdir docs
printf '# 转账\n\n转错账的钱要不回来怎么办？先联系对方银行。\n' > docs/index.md

cat > search.mjs <<'JS'
// Pagefind's own code for browsers, with just enough of a browser: files in the place of addresses.
import { readFileSync } from 'node:fs'
const [site, ...queries] = process.argv.slice(2)
const lang = /<html[^>]* lang="([^"]*)"/.exec(readFileSync(`${site}/index.html`, 'utf8'))[1]
Object.assign(globalThis, { window: globalThis, location: new URL('http://site/') })
const html = { lang, getAttribute: () => lang }
globalThis.document = { currentScript: null, documentElement: html, querySelector: () => html }
globalThis.fetch = async (address) => new Response(readFileSync(site + new URL(address, location).pathname))
const pagefind = await import(`${site}/pagefind/pagefind.js`)
await pagefind.options({ basePath: '/pagefind/', baseUrl: '/' })
for (const query of queries) console.log(lang, query, (await pagefind.search(query)).results.length)
JS

find_words() {
  tool/node_modules/.bin/pagefind --site site > log 2>&1
  node search.mjs "$PWD/site" 钱 银行
}

seen=$(
  for theme in mkdocs readthedocs; do
    printf 'site_name: 帮助\nplugins: []\ntheme: {name: %s, locale: zh_CN}\n' "$theme" > mkdocs.yml
    python/bin/mkdocs build --strict > log 2>&1
    echo "$theme"
    find_words
  done
  sed -i 's/lang="zh_Hans_CN"/lang="zh-Hans-CN"/' site/*.html
  rm -r site/pagefind
  find_words
)
expected='mkdocs
zh_Hans_CN 钱 0
zh_Hans_CN 银行 0
readthedocs
zh_Hans_CN 钱 0
zh_Hans_CN 银行 0
zh-Hans-CN 钱 1
zh-Hans-CN 银行 1'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected" >&2; echo "$expected" >&2; exit 1; }
