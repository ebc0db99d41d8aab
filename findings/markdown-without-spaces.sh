#!/usr/bin/env bash
# Extensions of Markdown that Material for MkDocs recommends, in a language that puts no spaces between words.
#
# Guessed: what works in an English sentence works in a Chinese one, and what is safe in the one is safe in the other.
# Seen on 2026-11-29 with Markdown 3.11.3 and pymdown-extensions 13.1, the same sentence in both languages:
#   abbr             *[OTP] is explained in "your OTP is", not in 你的OTP是, and a Chinese term only between marks:
#                    to Python's \b the letters of both scripts are one word
#   pymdownx.tilde   "3~5 days, or 7~10 days" stays; in 3~5天，或7~10天 what stands between the two ~ is subscript
#   smarty           "OK" gets its two kinds of quotes; 点"确定"键 gets the closing one on both sides
# The page builds without a word, also with --strict. Spaces around OTP and a backslash before ~ help.
# Exits with 1 when any of this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install -q markdown==3.11.3 pymdown-extensions==13.1
cat > render.py <<'PY'
import html

import markdown

for extension, text in (
    ("abbr", "Your OTP is wrong.\n\n*[OTP]: one-time password"),
    ("abbr", "你的OTP是错的。\n\n*[OTP]: 一次性密码"),
    ("abbr", "请输入验证码。\n\n*[验证码]: 短信里的数字"),
    ("abbr", "验证码，六位。\n\n*[验证码]: 短信里的数字"),
    ("pymdownx.tilde", "It takes 3~5 days, or 7~10 days."),
    ("pymdownx.tilde", "需要3~5天，或7~10天。"),
    ("smarty", 'Press "OK" now.'),
    ("smarty", '点"确定"键。'),
):
    print(html.unescape(markdown.markdown(text, extensions=[extension])))
PY
seen=$(python/bin/python render.py)
expected='<p>Your <abbr title="one-time password">OTP</abbr> is wrong.</p>
<p>你的OTP是错的。</p>
<p>请输入验证码。</p>
<p><abbr title="短信里的数字">验证码</abbr>，六位。</p>
<p>It takes 3~5 days, or 7~10 days.</p>
<p>需要3<sub>5天，或7</sub>10天。</p>
<p>Press “OK” now.</p>
<p>点”确定”键。</p>'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected" >&2; echo "$expected" >&2; exit 1; }
