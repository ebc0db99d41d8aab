"""A writer's slip is one finding, at the writer's own line: in `mkdocs build` as in the checker."""

from __future__ import annotations

import io
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from scripts.check.command import main
from scripts.model.docs import read_docs
from tests.check.site_writer import write
from tests.model.small_docs import small_docs

ROOT = Path(__file__).parents[2]
ZH, EN = "docs/zh/account/reset-pin.md", "docs/en/account/reset-pin.md"
# An answer leads there whoever lacks something.
OTP = "docs/en/account/fix-otp.md"
HOME, SITE, LOCK = "docs/en/index.md", "docs/_data/site.yml", "docs/_data/topics.lock"
FACTS = "docs/_data/facts.yml"
TRIAGE = "docs/_data/triage.yml"
CASES, CHANNELS, SHEET = "docs/_data/cases.yml", "docs/_data/channels.yml", "docs/_data/sheet.yml"
LONG = "x" * 400
TITLE = "title: Reset your PIN"
KEYWORDS = "keywords: [one, two, three, four, five, six, seven, eight]"
OTP_KEYWORDS = "keywords: [red, blue"
RELATED = "related: [fix-otp, sign-in]"
CASE_TEXT = "        text: Saya [NAMA]."


class Slip(NamedTuple):
    """`old` becomes `new` in `file`; the finding stands on the line that has `at` (else the first of `new`).

    `more` is what the checker, which goes on, says behind the message.
    """

    file: str
    old: str
    new: str
    message: str
    at: str = ""
    more: str = ""


CASE_WAITS = "; what depends on the case is told once it can be read"
FRONT_MATTER = [
    Slip(EN, "reviewed:", "emergancy: true\nreviewed:", "emergancy: unknown key; did you mean emergency?"),
    Slip(
        EN,
        "reviewed:",
        "emergency: yes please\nreviewed:",
        "emergency: `yes please` does not fit here; write true or false",
    ),
    Slip(
        EN,
        KEYWORDS,
        "keywords: login, password",
        "keywords: `login, password` is no list; write [login, password]",
    ),
    Slip(
        EN,
        KEYWORDS,
        "keywords: [no, on, 2026, four, five, six, seven, eight]",
        "keywords: YAML doesn’t read `no`, `on`, `2026` as text; put each in quotes",
    ),
    Slip(EN, KEYWORDS, "keywords: [one]", "keywords: has 1; write 8 or more"),
    Slip(
        EN,
        KEYWORDS,
        "keywords: [one，two，three，four]",
        "keywords: “，” parts nothing here; write one, two, three, …",
    ),
    Slip(EN, KEYWORDS, "keywords: [一、二]", "keywords: “、” parts nothing here; write 一, 二"),
    Slip(EN, KEYWORDS, KEYWORDS.replace("one", "a，b"), "keywords.0: “，” parts nothing here; write a, b"),
    Slip(EN, KEYWORDS, KEYWORDS.replace("one", "two"), "keywords.1: two stands there twice; keep one"),
    Slip(EN, KEYWORDS, "keywords: 【a，b】", "keywords: `【a，b】` is no list; write [a, b]"),
    Slip(EN, RELATED, "related: [fix-otp，sign-in]", "related.0: “，” parts nothing here; write fix-otp, sign-in"),
    Slip(EN, RELATED, "related: [fix-otp sign-in]", "related.0: `fix-otp sign-in` is no id; write fix-otp, sign-in"),
    Slip(EN, RELATED, "related: [fix-otp.md, sign-in]", "related.0: `fix-otp.md` is no id; write fix-otp"),
    Slip(EN, RELATED, "related: [account/fix-otp, sign-in]", "related.0: `account/fix-otp` is no id; write fix-otp"),
    Slip(
        EN,
        RELATED,
        "related: [/en/account/fix-otp/, ../account/sign-in.html#steps]",
        "related: `/en/account/fix-otp/`, `../account/sign-in.html#steps` are no ids; write fix-otp, sign-in",
    ),
    Slip(EN, RELATED, "related: [fix-otp, Sign in]", "related.1: `Sign in` is no id; write sign-in"),
    Slip(EN, RELATED, "related: [登录, fix-otp]", "related.0: `登录` is no id; write sign-in"),
    Slip(
        EN,
        RELATED,
        "related: [account/fix, sign-in]",
        "related.0: `account/fix` is no id; write lower-case letters, digits and hyphens",
    ),
    Slip(EN, TITLE, "title: #1 thing", 'title: `#` begins a comment; put the text in quotes: title: "#1 thing"'),
    Slip(EN, KEYWORDS, "keywords: [a, , b]", "broken YAML: two commas with nothing between them; delete one"),
    Slip(EN, "case: login", "|| case", "broken YAML: no key stands before this text; join it to the line above"),
    Slip(EN, TITLE, "title: | x", 'broken YAML: | ends its line; put the text in quotes: title: "x"'),
    Slip(EN, "case: login", "case: pay", "case: case pay is not in cases.yml; there is login"),
    Slip(EN, KEYWORDS, KEYWORDS.replace("one", "''"), "keywords.0: is empty; write it"),
    Slip(EN, "A description", 'x" # A description', "description: is 1 long; write 40 characters or more"),
    Slip(EN, "A description", LONG, f"description: is {400 + 54} long; write 120 characters or fewer"),
    Slip(
        EN,
        TITLE,
        "title: Reset it",
        "title: the heading says “Reset your PIN”, title: says “Reset it”; write one of them in both",
    ),
    Slip(
        EN,
        TITLE,
        "title: Reset your PIN # and password",
        "title: ` #` begins a comment and cuts the text short; put the whole text in quotes",
    ),
    Slip(EN, TITLE, "title: 2026", "title: YAML doesn’t read `2026` as text; put it in quotes"),
    Slip(EN, TITLE, "title:", "title: is empty; write it"),
    Slip(EN, TITLE, 'title: " Reset your PIN"', "title: ` Reset your PIN` begins or ends with a space; take it away"),
    Slip(EN, TITLE + "\n", "", "title: is missing; write it", "---"),
    Slip(EN, TITLE, f"{TITLE}\n{TITLE}", "`title` is written twice; keep one", f"{TITLE}\ndesc"),
    Slip(EN, TITLE, "title: [x", "broken YAML: [ has no end; close it with ]"),
    Slip(EN, TITLE, 'title: "x', 'broken YAML: " has no end; close it with "'),
    Slip(EN, TITLE, "title: PIN: x", 'broken YAML: a colon in the text; put it in quotes: title: "PIN: x"'),
    Slip(EN, TITLE, "title: “PIN: x”", 'broken YAML: a colon in the text; put it in quotes: title: "PIN: x"'),
    Slip(
        EN, KEYWORDS, "keywords: [[a]], [[b/c]]", "broken YAML: a list has one pair of brackets; write keywords: [a, c]"
    ),
    Slip(EN, TITLE, "title：x", "broken YAML: a full-width colon ：; type “title: ”"),
    Slip(EN, TITLE, "title: @x", 'broken YAML: no text begins with @; put it in quotes: title: "@x"'),
    Slip(EN, TITLE, "title: *x*", 'broken YAML: no text begins with *; put it in quotes: title: "*x*"'),
    Slip(EN, TITLE, "title: [x] y", 'broken YAML: behind ] nothing may stand; put the text in quotes: title: "[x] y"'),
    Slip(EN, TITLE, 'title: "x"y"z"', """broken YAML: " ends the text too early; write title: 'x"y"z'"""),
    Slip(
        EN,
        "case: login",
        "case:login",
        "broken YAML: no space behind the colon; write “case: login”",
        "case:",
        CASE_WAITS,
    ),
    Slip(EN, "case: login", "\tcase: login", "broken YAML: a tab begins this line; use spaces", "\tcase"),
    Slip(EN, "case: login", " case: login", "broken YAML: spaces before case; begin the line as the one above it"),
    Slip(EN, "# Reset your PIN\n", "", "title: the text has no heading; begin it with `# Reset your PIN`", TITLE),
    Slip(
        EN,
        RELATED,
        "related: [fix-otp, home]",
        "related.1: no article has the slug home",
    ),
    Slip(
        EN, RELATED, "related: [fix-opt, sign-in]", "related.0: no article has the slug fix-opt; did you mean fix-otp?"
    ),
    Slip(
        EN, RELATED, "related: [otp-fix, sign-in]", "related.0: no article has the slug otp-fix; did you mean fix-otp?"
    ),
    Slip(EN, RELATED, "related: [fix-otp, reset-pin]", "related.1: reset-pin is this article itself; name another"),
    Slip(EN, RELATED, "related: [fix-otp, fix-otp]", "related.1: fix-otp stands there twice; keep one"),
    Slip(EN, RELATED, "related: [fix-otp]", "related: has 1; write 2 or more"),
    Slip(EN, RELATED, "related: fix-otp", "related: `fix-otp` does not fit here; write a list: [one, two]"),
    Slip(
        EN,
        RELATED,
        "related: [sign-in, fix-otp]",
        f"related: sign-in, fix-otp, but fix-otp, sign-in in {ZH}; write the same",
    ),
    Slip(EN, "reviewed:", "emergency: true\nreviewed:", f"emergency: true, but nothing in {ZH}; write the same"),
    Slip(
        EN,
        "reviewed: 2026-11-22",
        "reviewed: 22 Nov 2026",
        "reviewed: `22 Nov 2026` is no date; write a date as 2026-11-22",
    ),
    Slip(
        EN,
        "reviewed: 2026-11-22",
        "reviewed: 2099-01-01",
        "reviewed: 2099-01-01 lies in the future; write the day on which it was done",
    ),
    Slip(EN, "2026-11-22", "2026-11-31", "`2026-11-31`: day is out of range for month; write it otherwise"),
    Slip(EN, "case: login", "case: logn", "case: case logn is not in cases.yml; did you mean login?"),
    Slip(EN, "case: login", "case: none", "case: none stands under about/ only; name a case of cases.yml"),
    Slip(EN, "case: login\n", "", "case: is missing; write it", "---"),
    Slip(
        EN,
        "case: login",
        "case: login\nmessages: [sai]",
        "messages.0: message sai is not in case login; there is say",
        "messages",
    ),
    Slip(
        EN, "reviewed:", "redirect_from: [a b]\nreviewed:", "redirect_from.0: `a b` is no old path; write section/slug"
    ),
    Slip(
        EN,
        "reviewed:",
        "redirect_from: [section/old-pin]\nreviewed:",
        "redirect_from.0: no section has the name section; there are about, account",
    ),
    Slip(
        EN,
        "reviewed:",
        "redirect_from: [acount/old-pin]\nreviewed:",
        "redirect_from.0: no section has the name acount; did you mean account?",
    ),
    Slip(EN, "---\n\n#", "----\n\n#", "“----” does not end the keys; write `---`"),
    Slip(EN, "---\n\n#", "———\n\n#", "“———” does not end the keys; write `---`"),
    Slip(EN, "---\n\n#", "\n#", "the line `---` behind the keys is missing; write it above this line"),
    Slip(EN, "---\ntitle", "title", "no front matter; begin with a line `---`, the keys, a line `---`", "title"),
    Slip(EN, TITLE, "title: Reset\u202e your PIN", "invisible character U+202E; delete it"),
    Slip(
        HOME,
        "template: home.html",
        "template: hom.html",
        "template: `hom.html` is none of 'home.html'; did you mean home.html?",
    ),
]
DATA = [
    Slip(SITE, "  stale: a stale", "  stael: a stale", "zh.stael: unknown key; did you mean stale?"),
    Slip(SITE, "  stale: a stale", "  warning: a stale", "zh.warning: unknown key; stale is missing here"),
    Slip(SITE, "  stale: a stale\n", "", "zh.stale: is missing; write it", "zh:"),
    Slip(SITE, "  stale: a stale", "  stale: ' '", "zh.stale: is empty; write it"),
    Slip(SITE, "  stale: a stale", "  stale: no", "zh.stale: YAML doesn’t read `no` as text; put it in quotes"),
    Slip(SITE, "  stale: a stale", "  stale: <b>", "zh.stale: `<b>` has a `<`; a text holds no mark-up"),
    Slip(SITE, "saved: '%s'", "saved: today", "zh.saved: `today` needs %s once, where a value is put in"),
    Slip(
        SITE,
        "    reset-pin: word",
        "    rest-pin: word",
        "zh.foot.rest-pin: no article has the slug rest-pin; did you mean reset-pin?",
    ),
    Slip(
        CHANNELS,
        "verified: 2026-09-21",
        "verifed: 2026-09-21",
        "channels.gopay-phone.verifed: unknown key; did you mean verified?",
    ),
    Slip(
        CHANNELS,
        "    party: gopay",
        "    party: gopai",
        "channels.gopay-phone.party: unknown party gopai; did you mean gopay?",
    ),
    Slip(
        CHANNELS,
        "next: 2027-03-21",
        "next: 2026-01-01",
        "channels.gopay-phone: next must be later than verified",
        "  gopay-phone:",
    ),
    Slip(
        CHANNELS,
        "verified: 2026-09-21\n    status",
        "verified: 2098-09-21\n    status",
        "channels.old-phone.verified: 2098-09-21 lies in the future; write the day on which it was done",
    ),
    Slip(
        CASES,
        "signed_in: [gopay-phone]",
        "signed_in: [gopay-fone]",
        "routes.signed_in.0: channel gopay-fone is not in channels.yml; did you mean gopay-phone?",
    ),
    Slip(
        CASES,
        "signed_in: [gopay-phone]",
        "signed_in: [old-phone]",
        "routes.signed_in.0: channel old-phone is retired; name another",
    ),
    Slip(
        CASES,
        "        to: gopay",
        "        to: gopai",
        "cases.login.messages.0.to: unknown party gopai; did you mean gopay?",
    ),
    Slip(
        CASES,
        CASE_TEXT,
        "        text: Saya [NAME].",
        "cases.login.messages.0.text: blank [NAME] is not listed in blanks; did you mean NAMA?",
    ),
    Slip(
        CASES,
        "[Reset](reset-pin#steps)",
        "[Reset](rest-pin#steps)",
        "cases.login.first.en: [Reset](rest-pin#steps): no article has the slug rest-pin; did you mean reset-pin?",
    ),
    Slip(
        CASES,
        "    urgency: days",
        "    urgency: soon",
        "cases.login.urgency: `soon` is none of 'emergency', 'hours', 'days' or 'none'",
    ),
    Slip(
        SHEET,
        "    case: login",
        "    case: logn",
        "situations.0.case: case logn is not in cases.yml; did you mean login?",
    ),
    Slip(
        SHEET,
        "article: reset-pin",
        "article: rest-pin",
        "situations.0.article: no article has the slug rest-pin; did you mean reset-pin?",
    ),
    Slip(
        SHEET,
        "words:",
        "  - {id: login, title: {zh: 字, en: word}, article: reset-pin, case: login, steps: [{zh: 字, en: word}]}\n"
        "words:",
        "situations.1.id: login is the id of another one; write one of its own",
    ),
    Slip(
        "docs/_data/glossary.yml",
        "      - {id: pin, indonesian: PIN,",
        "      - {id: pin, indonesian: OTP, zh: 字, en: word, where: {zh: 字, en: word}}\n"
        "      - {id: pin, indonesian: PIN,",
        "groups.0.terms.1.id: pin is the id of another one; write one of its own",
        "      - {id: pin, indonesian: PIN,",
    ),
    Slip(
        CASES,
        "notes:\n  - {zh: 字, en: word}",
        'notes:\n  - {zh: "{fct:pin-freeze}", en: word}',
        "{fct:pin-freeze} is no figure; write {fact:pin-freeze}",
        '  - {zh: "{fct',
    ),
    Slip(SHEET, "[gopay-phone]", "[gopay-fax]", "contacts.0: channel gopay-fax is not an active one of channels.yml"),
    Slip(
        EN,
        "call support and explain.",
        "call support and explain {fact:pin-frieze}.",
        "{fact:pin-frieze} is not in facts.yml; did you mean pin-freeze?",
    ),
    Slip(FACTS, "next: 2027-05-22", "next: 2026-05-22", "facts.pin-freeze.next: next must be later than recorded"),
    Slip(
        FACTS,
        "    evidence: official",
        "    lasts: {amount: 90, unit: minutes}\n    evidence: official",
        "facts.pin-freeze.lasts: the words say 60 分钟",
    ),
    Slip(
        FACTS,
        "evidence: official",
        "evidence: rumour",
        "facts.pin-freeze.evidence: `rumour` is none of 'official', 'noted' or 'press'",
    ),
    Slip(
        "mkdocs.yml",
        "- account: [account/index.md,",
        "- accounts: [account/index.md,",
        "nav.1.accounts: a section is named by its folder in every language; write account",
    ),
    Slip(
        CASES,
        "notes:\n  - {zh: 字, en: word}",
        "notes:\n  - {zh: 字, eng: word}",
        "notes.0.eng: unknown language; en is missing here",
        "  - {zh: 字, eng",
    ),
    Slip(
        CASES,
        "notes:\n  - {zh: 字, en: word}",
        "notes:\n  - {zh: 字}",
        "notes.0.en: is missing; write it",
        "  - {zh: 字}",
    ),
    Slip(
        SITE,
        "    reset-pin: word",
        "    Reset: word",
        "zh.foot.Reset: `Reset` is no id; write reset",
    ),
    Slip(
        CASES,
        "    route: signed_in",
        '    deadline:\n      zh: "{fact:pin-freeze}内"\n      en: within 60 days\n    route: signed_in',
        "cases.login.deadline.en: a published limit is one of facts.yml: name it, {fact:id}",
        "      en: within",
    ),
    Slip(
        CASES,
        "wait {fact:pin-freeze}",
        "**wait {fact:pin-freeze}",
        "cases.login.next.en: a ** has no partner, so it is printed; write **…**",
    ),
    Slip(
        CASES,
        "[Reset](reset-pin#steps)",
        "[Reset](reset-pin#step)",
        "cases.login.first.en: #step is no id in docs/en/account/reset-pin.md; did you mean steps?",
    ),
    Slip(
        CASES,
        "[Reset](reset-pin#steps)",
        "[Reset](sign-in#steps)",
        "cases.login.first.en: leads to sign-in#steps, but to reset-pin#steps in zh; write the same",
    ),
    Slip(
        SITE,
        "  not_found: a not_found",
        "  not_found: '[a](rest-pin)'",
        "zh.not_found: [a](rest-pin): no article has the slug rest-pin; did you mean reset-pin?",
    ),
    Slip(
        CASES,
        CASE_TEXT,
        "        text: Saya [NAMA]. Please catat.",
        "cases.login.messages.0.text: “Please” is English; "
        "write it in the language of the message, or quote the screen in “ ”",
    ),
    Slip(
        CASES,
        CASE_TEXT,
        "        text: Saya [NAMA], Rp 2.000.000,- hilang.",
        "cases.login.messages.0.text: “Rp 2.000.000,-” is no amount as Indonesian has it; write Rp2.000.000",
    ),
    Slip(
        CASES,
        CASE_TEXT,
        "        text: Saya [NAMA], Rp2,000,000 hilang.",
        "cases.login.messages.0.text: “Rp2,000,000” is no amount as Indonesian has it; write Rp2.000.000",
    ),
    Slip(
        CASES,
        "foreigner: {text: Kalimat.",
        "foreigner: {text: Transaction failed.",
        "pieces.foreigner.text: “Transaction failed” is English; "
        "write it in the language of the message, or quote the screen in “ ”",
    ),
    Slip(
        CHANNELS,
        "next: 2027-03-21",
        "next: 2072-03-21",
        "channels.gopay-phone: verified and next lie 46 years apart; mend the year that is wrong",
        "  gopay-phone:",
    ),
    Slip(
        FACTS,
        "next: 2027-05-22",
        "next: 2207-05-22",
        "facts.pin-freeze.next: recorded and next lie 181 years apart; mend the year that is wrong",
    ),
    *(
        Slip(
            "mkdocs.yml",
            "account/sign-in.md]",
            f"{wrong}]",
            f"nav.1.account.3: {wrong} is no page of this guide; {right}",
        )
        for wrong, right in (
            ("zh/account/sign-in.md", "write account/sign-in.md"),
            ("/account/sign-in.md", "write account/sign-in.md"),
            ("docs/en/account/sign-in.md", "write account/sign-in.md"),
            ("account/sign-in", "write account/sign-in.md"),
            ("account/Sign-In.md", "write account/sign-in.md"),
            ("account/sing-in.md", "write account/sign-in.md"),
            ("account/in-sign.md", "write account/sign-in.md"),
        )
    ),
    Slip(
        "mkdocs.yml",
        "account/sign-in.md]",
        "登录: account/sign-in.md]",
        "nav.1.account.3.登录: a page’s title comes from its own file, in each language; write - account/sign-in.md",
    ),
    Slip(
        LOCK,
        "reset-pin\n",
        "",
        "reset-pin: has an article and is not here, so no app may link to it; write it on a line above this",
        "sign-in",
    ),
    Slip(
        CASES,
        "[Reset](reset-pin#steps)",
        "[Reset](reset-pin.md)",
        "cases.login.first.en: [Reset](reset-pin.md) is printed as it is typed; write [words](slug)",
    ),
    Slip(
        CASES,
        "[Reset](reset-pin#steps)",
        "[Reset]（reset-pin）",
        "cases.login.first.en: [Reset]（reset-pin） is printed as it is typed; write [words](slug)",
    ),
    Slip(
        CASES,
        "[Reset](reset-pin#steps)",
        "[Reset] (reset-pin)",
        "cases.login.first.en: [Reset] (reset-pin) is printed as it is typed; write [words](slug)",
    ),
    Slip(CASES, "digits: [nol]", "digits:", "digits: is empty; write it"),
    Slip(LOCK, "sign-in", "Sign in", "Sign in: is no id; write letters, digits and hyphens"),
    Slip(LOCK, "sign-in", "sign-in\nfix-otp", "fix-otp: is on line 3 too; keep one", "fix-otp\n#end"),
    Slip(
        LOCK,
        "sign-in",
        "sign-on",
        "sign-on: apps link to this id and no article has it; write sign-in, if that is meant; else "
        "bring the article back, or write "
        "`redirect_from` with its old path, the section it stood in (one of about, account) and /sign-on, "
        "into the article that takes its place, in every language",
    ),
]
LEAF = '      - says: {zh: 是, en: "yes"}'
WAY = [
    Slip(
        TRIAGE,
        "article: fix-otp#steps",
        "article: fix-otp#step",
        "answers.1.answers.0.article: #step is no id in docs/zh/account/fix-otp.md; did you mean steps?",
    ),
    Slip(
        TRIAGE,
        "article: sign-in",
        "article: sign-on",
        "answers.0.article: no article has the slug sign-on; did you mean sign-in?",
    ),
    Slip(TRIAGE, "article: sign-in", "articel: sign-in", "answers.0.articel: unknown key; did you mean article?"),
    Slip(
        TRIAGE,
        "article: sign-in",
        "article: Sign in",
        "answers.0.article: `Sign in` is no id; write sign-in",
    ),
    Slip(TRIAGE, "forgotten}", "forgotten, de: x}", "answers.1.says.de: unknown language; mkdocs.yml has zh, en"),
    Slip(TRIAGE, "{zh: 忘了, en: forgotten}", "{zh: 忘了}", "answers.1.says.en: is missing; write it"),
    Slip(
        TRIAGE,
        "not_triaged:\n  - reset-pin",
        "not_triaged: []",
        "not_triaged: no answer leads to reset-pin; lead one there, or add it here",
    ),
    Slip(
        TRIAGE,
        "  - reset-pin",
        "  - reset-pin\n  - reset-pin",
        "not_triaged.1: reset-pin stands there twice; keep one",
        "  - reset-pin\n#end",
    ),
    Slip(
        TRIAGE,
        "  - reset-pin",
        "  - reset-pin\n  - sign-in",
        "not_triaged.1: an answer leads to sign-in; take it out here",
        "  - sign-in\n#end",
    ),
    Slip(
        EN,
        "reviewed:",
        "works_without: [loggin]\nreviewed:",
        "works_without.0: `loggin` is none of 'app', 'registered_phone', 'login' or 'data'; did you mean login?",
    ),
    Slip(
        EN,
        "reviewed:",
        "works_without: [data]\nreviewed:",
        "works_without: no channel of case login works without data",
    ),
    Slip(
        OTP,
        "title: ",
        "title: Codes: ",
        'broken YAML: a colon in the text; put it in quotes: title: "Codes: No code arrives"',
    ),
    Slip(
        OTP,
        OTP_KEYWORDS,
        "keywords: [[red, blue",
        "broken YAML: two brackets open the list and one closes it; delete one [",
    ),
    Slip(
        TRIAGE,
        "without: [login]",
        "without: [logn]",
        "answers.1.without.0: `logn` is none of 'app', 'registered_phone', 'login' or 'data'; did you mean login?",
    ),
    Slip(
        TRIAGE,
        "channel: gopay-phone",
        "channel: old-phone",
        "answers.1.call.channel: no active channel that is dialled: old-phone",
    ),
    Slip(TRIAGE, "en: call %s", "en: call", "answers.1.call.words.en: `call` needs %s once, where a value is put in"),
    Slip(
        TRIAGE,
        "      case: login",
        "      case: logn",
        "answers.1.call.case: case logn is not in cases.yml; did you mean login?",
    ),
    Slip(
        TRIAGE,
        "message: say",
        "message: said",
        "answers.1.call.message: message said is not in case login",
    ),
    Slip(
        TRIAGE,
        "    article: sign-in",
        "    article: sign-in\n    ask: {zh: 字, en: word}",
        "answers.0: an answer leads to an article, or to `ask` and `answers`; write one of them",
        "  - says: {zh: 字",
    ),
    Slip(
        TRIAGE,
        LEAF + "\n        article: fix-otp#steps\n",
        "".join(
            f"{'  ' * level}{line}\n"
            for level in (2, 4, 6)
            for line in ("  - says: {zh: 是, en: word}", "    ask: {zh: 字, en: word}", "    answers:")
        )
        + "                  - {says: {zh: 深, en: deep}, article: fix-otp}\n",
        "answers.1.answers.0.answers.0.answers.0.answers.0: 4 answers must be enough; ask less before this",
        "                  - {says: {zh: 深",
    ),
]
SLIPS = [*FRONT_MATTER, *DATA, *WAY]
# What many places name is told at the first of them, or where it is to be mended: file, old, new, and the whole line.
OF_MANY = [
    (
        TRIAGE,
        "without: [login]",
        "without: [login, app]",
        "docs/zh/account/fix-otp.md:7: works_without: readers come by the answer “是” (docs/_data/triage.yml:16) "
        "without login, app; rewrite what needs one of these or say whose way it is (“If you can sign in, …”), "
        "{ #need-help } too, then write "
        "`works_without: [login, app]` in docs/zh/account/fix-otp.md and docs/en/account/fix-otp.md",
    ),
    (
        CHANNELS,
        "  gopay-phone:",
        "  gopay-fone:",
        f"{CASES}:2: routes.signed_in.0: channel gopay-phone is not in channels.yml; did you mean gopay-fone?; "
        f"3 more: {CASES}:3, {SHEET}:2, {TRIAGE}:9",
    ),
    (
        CHANNELS,
        "    works_without: [app, registered_phone, login]",
        "    status: retird\n    works_without: [app, registered_phone, login]",
        f"{CHANNELS}:9: channels.gopay-phone.status: `retird` is none of 'active' or 'retired'; did you mean retired?",
    ),
    (
        CHANNELS,
        "verified: 2026-09-21",
        "verified: 2026-21-09",
        f"{CHANNELS}:11: `2026-21-09`: month must be in 1..12; write 2026-09-21",
    ),
    (
        CASES,
        "  login:\n",
        "  log-in:\n",
        f"{SHEET}:7: situations.0.case: case login is not in cases.yml; did you mean log-in?; "
        f"7 more: {TRIAGE}:11, docs/en/account/fix-otp.md:4, docs/en/account/reset-pin.md:4, …",
    ),
    (
        FACTS,
        "  pin-freeze:",
        "  pin-freez:",
        f"{CASES}:23: {{fact:pin-freeze}} is not in facts.yml; did you mean pin-freez?",
    ),
]


def planted(slip: Slip) -> tuple[dict[str, str], str]:
    """Return the tree with the slip in it, and the whole line that names it."""
    files = small_docs()
    files[LOCK] += "#end\n"
    files[TRIAGE] += "#end\n"
    whole = files[slip.file]
    assert slip.old in whole
    files[slip.file] = text = whole.replace(slip.old, slip.new, 1)
    at = text.index(slip.at) if slip.at else whole.index(slip.old)
    return files, f"{slip.file}:{text.count(chr(10), 0, at) + 1}: {slip.message}"


def checked(tree: Path) -> list[str]:
    out = io.StringIO()
    main(["--root", str(tree), "--format", "json"], out, io.StringIO())
    return [f"{row['path']}:{row['line']}: {row['message']}" for row in map(json.loads, out.getvalue().splitlines())]


@pytest.fixture(autouse=True)
def silence() -> Iterator[None]:
    """Leave the log of MkDocs as it was."""
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)


def built(tree: Path, caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return the lines with which `mkdocs build` gives up, none where it goes on to the pages."""
    text = (tree / "mkdocs.yml").read_text(encoding="utf-8")
    (tree / "mkdocs.yml").write_text(f"{text}hooks: [{ROOT}/scripts/hook.py]\n", encoding="utf-8")
    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        build(load_config(str(tree / "mkdocs.yml"), site_dir=str(tree / "site")))
    return [line for record in caplog.records for line in record.getMessage().splitlines() if line]


def test_the_small_tree_has_no_fault(tmp_path: Path) -> None:
    assert checked(write(tmp_path, dict(small_docs()))) == []


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.message[:50])
def test_the_checker_finds_a_slip_once(slip: Slip, tmp_path: Path) -> None:
    files, line = planted(slip)
    assert checked(write(tmp_path, dict(files))) == [line + slip.more]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.message[:50])
def test_the_build_stops_at_a_slip(slip: Slip, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    files, line = planted(slip)
    assert built(write(tmp_path, dict(files)), caplog) == [line]


@pytest.mark.parametrize(("file", "old", "new", "line"), OF_MANY, ids=lambda value: value[:50])
def test_what_many_places_name_is_told_once(
    file: str, old: str, new: str, line: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    files = small_docs()
    assert old in files[file]
    files[file] = files[file].replace(old, new, 1)
    tree = write(tmp_path, dict(files))
    assert checked(tree) == [line]
    assert built(tree, caplog) == [line]


def test_all_slips_are_told_in_one_run(tmp_path: Path) -> None:
    files, lines = small_docs(), []
    wanted = (
        "zh.stael",
        "answers.0.articel",
        "routes.signed_in.0: channel gopay-fone",
        "case: case logn",
        "situations.0.case",
    )
    for slip in (slip for slip in SLIPS if slip.message.startswith(wanted)):
        lines.append(planted(slip)[1])
        files[slip.file] = files[slip.file].replace(slip.old, slip.new, 1)
    files["mkdocs.yml"] += f"hooks: [{ROOT}/scripts/hook.py]\n"
    write(tmp_path, dict(files))
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, len(lines)) == (1, len(wanted))
    assert "Traceback" not in done.stderr
    assert [line for line in done.stderr.splitlines() if line.startswith("docs/")] == sorted(lines)


# What else is wrong with a page is told beside the line that can't be read: what stands there, and what is told.
BROKEN = [
    ("title: Reset: your PIN", 2, 'a colon in the text; put it in quotes: title: "Reset: your PIN"'),
    ("title：Reset your PIN", 2, "a full-width colon ：; type “title: ”"),
    ("titel：Reset your PIN", 2, "a full-width colon ：; type “titel: ”"),
    ("\ttitle: Reset your PIN", 2, "a tab begins this line; use spaces"),
    ('title: "Reset your PIN', 2, '" has no end; close it with "'),
]


@pytest.mark.parametrize(("broken", "line", "said"), BROKEN)
def test_one_broken_line_hides_no_other_slip(
    broken: str, line: int, said: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    files = small_docs()
    files[EN] = files[EN].replace(TITLE, broken).replace("case: login", "case: logn").replace("reviewed:", "reveiwed:")
    files[EN] = files[EN].replace(RELATED, "related: [fix-otp, sing-in]")
    lines = [
        f"{EN}:{line}: broken YAML: {said}",
        f"{EN}:4: case: case logn is not in cases.yml; did you mean login?",
        f"{EN}:6: related.1: no article has the slug sing-in; did you mean sign-in?",
        f"{EN}:7: reveiwed: unknown key; did you mean reviewed?",
    ]
    assert checked(write(tmp_path, dict(files))) == lines
    assert built(tmp_path, caplog) == lines


def test_two_broken_lines_are_told_at_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    files = small_docs()
    files[EN] = files[EN].replace("title: ", "title: PIN: ").replace("description: ", "description: PIN: ")
    title, description = (line.partition(": ")[2] for line in files[EN].splitlines()[1:3])
    said = "broken YAML: a colon in the text; put it in quotes:"
    lines = [f'{EN}:2: {said} title: "{title}"', f"{EN}:3: {said} description: '{description}'"]
    assert checked(write(tmp_path, dict(files))) == lines
    assert built(tmp_path, caplog) == lines


def test_a_broken_line_of_a_list_is_told_alone(tmp_path: Path) -> None:
    files = small_docs()
    words = KEYWORDS.split("[")[1].strip("]").split(", ")
    files[EN] = files[EN].replace(KEYWORDS, "keywords:\n  - " + "\n  - ".join(words).replace("- five", "-five"))
    line = f"{EN}:10: broken YAML: no space behind the dash; write “- five”"
    assert checked(write(tmp_path, dict(files))) == [line]


def test_messages_of_another_case_are_one_slip(tmp_path: Path) -> None:
    files = small_docs()
    login = files[CASES][files[CASES].index("  login:\n") :]
    say = login[login.index("      - id: say") :]
    more = login.replace("  login:\n", "  pay:\n").replace("id: say", "id: paid") + say.replace("id: say", "id: twice")
    files[CASES] += more
    for path in (ZH, EN):
        files[path] = files[path].replace("case: login", "case: login\nmessages: [paid, twice]")
    said = "4: case: login has none of this page’s messages, pay has all; write pay, or messages of login"
    faults = read_docs(write(tmp_path, files) / "docs", date(2026, 11, 28)).faults
    assert sorted(map(str, faults)) == [f"{EN}:{said}", f"{ZH}:{said}"]


def test_a_fact_that_no_text_names_is_a_slip(tmp_path: Path) -> None:
    files = small_docs()
    files[CASES] = files[CASES].replace("{fact:pin-freeze}", "60")
    line = f"{FACTS}:2: facts.pin-freeze: no text names it; write {{fact:pin-freeze}} where it counts, or delete it"
    assert [str(fault) for fault in read_docs(write(tmp_path, files) / "docs", date(2026, 11, 28)).faults] == [line]


@pytest.mark.parametrize("known_by", ["nav", "other language", "last build", "nothing"])
def test_a_lost_id_is_told_with_its_old_path(known_by: str, tmp_path: Path) -> None:
    files = small_docs()
    files[LOCK] = files[LOCK].replace("sign-in", "sign-in\nold-card")
    if known_by == "nav":
        files["mkdocs.yml"] = files["mkdocs.yml"].replace(
            "account/sign-in.md]", "account/sign-in.md, about/old-card.md]"
        )
    elif known_by == "other language":
        files["docs/en/about/old-card.md"] = files["docs/en/account/sign-in.md"]
    elif known_by == "last build":
        files["site/about/old-card.html"] = ""
    faults = [str(fault) for fault in read_docs(write(tmp_path, files) / "docs", date(2026, 11, 28)).faults]
    (told,) = [line for line in faults if line.startswith(f"{LOCK}:")]
    assert ("`redirect_from: [about/old-card]` into" in told) is (known_by != "nothing")
