#!/usr/bin/env bash
# A link from one language's page to the other's, in a site of MkDocs with mkdocs-static-i18n.
#
# Guessed: with `docs_structure: folder` a link to the file ../zh/pay.md leads to the Chinese page, as its path says,
# or the build refuses it; and what holds for one direction holds for the other.
# Seen on 2026-11-29 with mkdocs-static-i18n 1.3.1 on MkDocs 1.6.1, `fallback_to_default: true` as by default:
#   en/index.md -> ../zh/pay.md   leads to en/pay.html, the page in the reader's own language; --strict is content
#   en/index.md -> /zh/pay.md     the same, with `absolute_links: relative_to_docs`
#   zh/index.md -> ../en/pay.md   left as it stands and told as missing: the default language goes first, alone
# So "read this in Chinese" cannot be written as a link to a file; the language switch of the theme is no such link.
# Exits with 1 when any of this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export NO_MKDOCS_2_WARNING=1
python3 -m venv python
python/bin/pip install -q mkdocs==1.6.1 mkdocs-static-i18n==1.3.1
mkdir -p docs/zh docs/en
cat > mkdocs.yml <<'YML'
site_name: help
theme: mkdocs
use_directory_urls: false
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: zh, name: 中文, default: true}
        - {locale: en, name: English}
validation:
  links: {absolute_links: relative_to_docs}
YML
echo '# 付款' > docs/zh/pay.md
echo '# Pay' > docs/en/pay.md

build() { # one link in each index -> where it leads, and what is told
  printf '# 首页\n\n[over](%s)\n' "$1" > docs/zh/index.md
  printf '# Home\n\n[over](%s)\n' "$2" > docs/en/index.md
  python/bin/mkdocs build --strict > log 2>&1 && echo built || echo refused
  sed -n 's/^WARNING *-  //p' log
  for page in index.html en/index.html; do
    echo "$page -> $(sed -n 's/.*href="\([^"]*\)">over.*/\1/p' "site/$page")"
  done
}

seen=$(build pay.md ../zh/pay.md; build pay.md /zh/pay.md; build ../en/pay.md pay.md)
told="Doc file 'zh/index.md' contains a link '../en/pay.md', but the target 'en/pay.md' is not found"
expected="built
index.html -> pay.html
en/index.html -> pay.html
built
index.html -> pay.html
en/index.html -> pay.html
refused
$told among documentation files.
index.html -> ../en/pay.md
en/index.html -> pay.html"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected" >&2; echo "$expected" >&2; exit 1; }
