"""A small site that is right; a test plants one thing in it."""

from __future__ import annotations

from pathlib import Path

Files = dict[str, str | bytes]

HTML = """<!doctype html>
<html lang="{lang}">
<head><meta charset="utf-8"><title>{title}</title>{head}</head>
<body>
<nav><a href="{home}index.html">{word}</a> <a href="{home}account/reset-pin.html">PIN</a>
<a href="{home}account/case.html">Case</a> <a href="{home}account/支付.html">Pay</a>
<a href="{home}account/index.html">Account</a></nav>
<main>
<h1>{title}</h1>
<p>{prose}</p>
{body}
<h2 id="steps">{steps}</h2>
<ol><li>GoPay</li></ol>
<section id="need-help" class="escalation"><h2>{stuck}</h2><p>{call}</p></section>
</main>
</body>
</html>
"""
WORDS = {
    "zh": {
        "lang": "zh-Hans", "word": "首页", "steps": "操作步骤", "stuck": "仍未解决？", "call": "请联系客服说明情况。",
        "prose": "付款失败时先看交易记录，里面没有这一笔再付一次，不要连续重复付款。",
    },
    "en": {
        "lang": "en", "word": "Home", "steps": "What to do", "stuck": "Still stuck?",
        "call": "Call support and explain.",
        "prose": "Look at the transaction history before you pay again, and never pay twice in a row.",
    },
}  # fmt: skip
SPRITE = (
    '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="icon-pay"><path d="M0 0"/></symbol><symbol id="图标"/></svg>'
)


def page(lang: str, title: str, body: str = "", head: str = "", home: str = "../") -> str:
    """One built page of a language."""
    return HTML.format(title=title, body=body, head=head, home=home, **WORDS[lang])


def built_site(body: str = "", head: str = "", lang: str = "zh") -> Files:
    """A built site whose pages account/case.html hold `body` and `head`; English below en/."""
    other = "zh" if lang == "en" else "en"
    files: Files = {}
    for name, folder in (("zh", ""), ("en", "en/")):
        files[f"{folder}index.html"] = page(name, f"Home {name}", home="")
        for stem in ("reset-pin", "支付"):
            anchors = '<p id="lupa-pin">x</p><p id="验证码">x</p><p id="a b">x</p><p><a name="old">x</a></p>'
            files[f"{folder}account/{stem}.html"] = page(name, f"{stem} {name}", anchors)
        files[f"{folder}account/index.html"] = page(name, f"Account {name}")
        files[f"{folder}account/case.html"] = page(name, f"Case {name}", body, head)
        files[f"{folder}account/old.html"] = '<meta http-equiv="refresh" content="0; url=reset-pin.html">'
    del other
    plain: Files = {
        "assets/style.css": "body{color:#111}", "assets/logo.png": "png", "assets/logo@2x.png": "png",
        "assets/a,b.png": "png", "assets/sprite.svg": SPRITE, "assets/video.mp4": "mp4", "assets/subs.vtt": "WEBVTT",
        "assets/form.pdf": "pdf", "assets/app.js": "var x = '<a href=no.html>';", "assets/图 1.png": "png",
        "assets/100%.png": "png", "assets/app.webmanifest": '{"name":"x","icons":[{"src":"logo.png"}]}',
        "empty/readme.txt": "no index here",
    }  # fmt: skip
    files.update(plain)
    return files


MKDOCS = """site_name: Help
site_url: https://help.example.org/
use_directory_urls: false
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: zh, name: 中文, default: true}
        - {locale: en, name: English}
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.snippets:
      base_path: [parts]
"""
ARTICLE = {
    "zh": "# 标题\n\n付款失败时先看交易记录，里面没有这一笔再付一次，不要连续重复付款。\n\n{body}\n\n"
    "## 操作步骤 {{ #steps }}\n\n"
    "1. 打开应用\n\n## 仍未解决？ {{ #need-help }}\n\n请联系客服说明情况。\n",
    "en": "# Title\n\nLook at the transaction history before you pay again, and never pay twice in a row.\n\n{body}\n\n"
    "## What to do {{ #steps }}\n\n1. Open the app\n\n## Still stuck? {{ #need-help }}\n\nCall support and explain.\n",
}


def article(lang: str, body: str = "") -> str:
    return ARTICLE[lang].format(body=body)


def mkdocs_tree(body: str = "", config: str = MKDOCS) -> Files:
    """A MkDocs tree whose pages account/case.md hold `body` in both languages."""
    files: Files = {"mkdocs.yml": config, "parts/note.md": "A shared note.\n", "docs/assets/logo.png": "png"}
    for lang in ("zh", "en"):
        home = "首页在这里，从下面选一篇文章开始看吧。" if lang == "zh" else "Pick one of the articles below to begin."
        files[f"docs/{lang}/index.md"] = (
            f"# {'首页' if lang == 'zh' else 'Home'}\n\n{home}\n\n- [PIN](account/reset-pin.md)\n"
            "- [Case](account/case.md)\n- [Pay](account/支付.md)\n"
        )
        files[f"docs/{lang}/account/reset-pin.md"] = article(lang, '<a name="old"></a>')
        files[f"docs/{lang}/account/支付.md"] = article(lang)
        files[f"docs/{lang}/account/case.md"] = article(lang, body)
    return files


def write(folder: Path, files: Files) -> Path:
    """Write the files below `folder`."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder
