"""How a secret is asked for in a hurry: `PIN 报一下`, `have your PIN ready for the agent`."""

from __future__ import annotations

import re
from functools import lru_cache

from scripts.check.read.secret_words import CODE_EN, OF_THIEVES, SECRET_EN, SECRET_ZH, naming
from scripts.text.patterns import pattern

# What stands for a secret, and for whom a reader takes for support, in what is searched; both as long as they were.
_SECRET, _WHOM = "§~*+", "¤~*+"
_TO_ZH = r"(?:客服|对方|工作人员|专员|坐席|店员|收银员|我们?|他们?|她们?)"
# A secret by its name or its look: takes `PIN 码`, `短信里的数字`, `6 位数字`; leaves `交易号后 6 位数字`.
_CALLED_ZH = pattern(
    rf"(?:{SECRET_ZH}(?:\s?码)?|校验码|动态码|登录码|(?<=把)码|短信[里中上]?的?(?:[4-8四六八] ?位)?(?:数字|码)"
    r"|(?<![后前末尾号])(?<![后前末尾号] )(?:[46]|四|六) ?位(?:数字|数|码)(?!的)|背面的?(?:三位|3 ?位)(?:数字|数|码))"
)
_NAMED_ZH = rf"(?:一?下|一遍|出|上)?(?:[您你]的?|收到的|短信)*\s?{_SECRET}"
# What is told of a secret, which is not the secret: takes `PIN 错了`; leaves `PIN 和姓名`.
_ABOUT_ZH = r"(?!\s?(?:[被已还总锁错收没怎忘迟慢有是的过了想改到]|一直|输错|冻结|问题|重设|失效|无效|延迟))"
_ASKED_ZH = r"(?:一下|一遍|一声|下|出来|过来|过去|上来)"
# The same as it is said in a hurry: takes `把 §~~ 报一下`, `§~~ 念给客服听`, `§~~发我`, `客服问 §~~ 就说`;
# leaves `§~~发给您`, `报受理编号`, `客服要§~~，就报警`.
_TOLD_ZH = pattern(
    rf"(?<!等){_SECRET}\s?(?:截图|短信)?(?:以?后|之后|都|就|直接|马上|立刻|赶紧|也|再|请|可以|先)*"
    rf"(?:(?:[报念读说转传交]|转发|私信|微信|提供|告诉|告知|回复?|发送?){_ASKED_ZH}?(?:[给到]|一下)?(?<!到){_TO_ZH}"
    rf"|(?:发|传|回复?)到(?:客服|我们|[本这]条?(?:短信|号码|消息))"
    rf"|给(?:一下)?{_TO_ZH}|给一下|[报念读说]{_ASKED_ZH}(?=$|[吧，,*])|发(?:过来|来)吧?\**$)"
    rf"|(?:把|将)[^，,。]{{0,10}}{_SECRET}[^，,。到]{{0,6}}"
    rf"(?:[说转传读交]给|转发|私信|微信|[报念读说](?:一下|一遍|过?来|出来|上来)|发(?:过来|来|我)|发到(?:客服|我们"
    rf"|聊天|对话|邮箱))(?![的您你])"
    rf"|(?:^|[，,：:]|请|麻烦|再|然后|要|就|需要?|时|即可|直接|先|电话里?)[\s*]*(?:[报念](?!警|告|案|失)|读出?"
    rf"|说[一出]|告知|出示|留下|(?<=[接实就])说)"
    rf"{_NAMED_ZH}{_ABOUT_ZH}"
    rf"|(?:提供|发送?|报|告知)(?:一下){_NAMED_ZH}{_ABOUT_ZH}"
    rf"|(?<!会)(?:[给跟向对]){_TO_ZH}[^，,。]{{0,4}}(?:看|[报念读说]|发|提供|确认|核对|出示"
    rf"|转发){_NAMED_ZH}{_ABOUT_ZH}"
    rf"|(?:^|[，,：:]|请|再|就)[\s*]*(?:转发|发|截图|拍|输入)[^，,。]{{0,4}}{_SECRET}[^，,。]{{0,4}}[给发让]{_TO_ZH}"
    rf"|(?:发|告诉|[报念说]给|^给)我们?{_NAMED_ZH}{_ABOUT_ZH}"
    rf"|{_TO_ZH}(?:会|可能|来电|打来)*(?:问起?|要|索要|核对)[^，,。]{{0,8}}{_SECRET}[^，,。]{{0,4}}[，,]?(?:就|直接"
    rf"|可以|您就|请|如实|照实)+"
    r"(?:说(?!是)|[给念]|照(?!片)|告诉|回答|提供|报(?!警|告|案|失))"
    rf"|{_SECRET}[^。]{{0,8}}[，,](?:再|然后|就)?把它(?:[报念读发说]给|告诉){_TO_ZH}"
    rf"|(?:客服|我们|工作人员|专员|坐席)(?:还|会|也)?(?:需要|要)(?:知道|核对)?[您你]的?\s?{_SECRET}"
    rf"|{_SECRET}\s?[写填放][在进到][^，,。]{{0,3}}(?:邮件|聊天|对话|消息|信里)"
    rf"|{_TO_ZH}要?核对\s?{_SECRET}[，,]配合"
    rf"|需要[您你]的?\s?{_SECRET}\s?[来以]?(?:核实|验证|确认)身份"
)


# Whom a reader takes for support: takes `the agent`, `our support team`; leaves `the bank`.
_WHO_EN = (
    r"\b(?:us|me|them|him|her|(?:the |an? |our |your |any )?(?:(?:support|phone|call|chat|live|SUBJECT|help) )?"
    r"(?:support|staff|agent|caller|operator|officer|team|rep|representative|customer (?:service|care|support))s?)\b"
)
# A secret by its name or its look: takes `your 6-digit PIN`, `the six digits from the SMS`; leaves `the QR code`.
_CALLED_EN = pattern(
    r"(?:\ban?\s+|\bthe\s+)?(?:\b(?:screenshot|photo|picture)\s+of\s+)?"
    rf"(?:\bwhat\s+your\s+{SECRET_EN}\s+is\b|(?:\b(?:the|your|that|this)\s+(?:[\w-]+\s+)?)?\b{SECRET_EN}\b"
    rf"|\b{CODE_EN}\b"
    r"|\b(?:the|those|these)\s+(?:last\s+)?(?:(?:three|four|six|[346])\s?)?(?:digits|numbers)\s+(?:from|in"
    r"|on)\s+the\s+"
    r"(?:SMS|text|message|back(?:\s+of\s+(?:the|your)\s+card)?)|\bwhat\s+the\s+(?:SMS|text|code)\s+says|\b(?:the"
    r"|that)\s+(?:SMS|text|message)\s+with\s+(?:the|your)\s+code)",
    re.IGNORECASE,
)
# Where a secret ends, and is not another thing that is told of it: takes `code.`, `code to`; leaves `code expired`.
_IS_IT_EN = (
    r"(?=\s*(?:$|[,:)*]|\s(?:to|so|and|or|when|if|as|that (?:they|we|came|was)|they|we"
    r"|only|once|too|before|because|since|while|during|now|today|you (?:got|get|received)|by|over"
    r"|out|aloud|back|again|on the (?:phone|call|back)|from the (?:SMS|text|message)|in the chat|for)\b))"
)
_TELLS_EN = (
    rf"(?:(?:give|tell|send|show|read|text|e-?mail|message|forward|hand|pass"
    rf"|WhatsApp)\s+{_WHOM}\s+(?:over\s+)?{_SECRET}{_IS_IT_EN}"
    rf"|(?:read|say|spell|dictate|hand|pass|provide|forward|show|give|send|text|e-?mail|repeat|disclose|reveal"
    rf"|share|confirm"
    rf"|verify|quote|submit|WhatsApp)\s+(?:out\s+|over\s+|on\s+|back\s+|off\s+)?{_SECRET}\s+"
    rf"(?:out\s+|over\s+|on\s+|back\s+|along\s+|aloud\s+|again\s+)?(?:to|with|for)\s+(?:{_WHOM}|(?:our"
    rf"|this)\s+(?:WhatsApp|number|e-?mail|chat|address|inbox)\b)"
    rf"|give\s+{_SECRET}{_IS_IT_EN}"
    rf"|(?:(?:read|spell|hand|reel)\s+(?:out|off|over)|dictate)\s+{_SECRET}{_IS_IT_EN}"
    rf"|(?:state|quote|recite|disclose|reveal|say)\s+{_SECRET}{_IS_IT_EN}"
    rf"|(?:read|say|spell)\s+{_SECRET}\s+(?:out|aloud|back|slowly)\b"
    rf"|(?:give|confirm|say|tell|share|send|provide|state|verify)\s+{_SECRET}\s+(?:over|on|by|via|in)\s+"
    rf"(?:the\s+|a\s+)?(?:phone|call|line|chat|WhatsApp|e-?mail)\b"
    rf"|have\s+{_SECRET}\s+(?:ready|at hand|to hand)\s+(?:for\s+{_WHOM}"
    rf"|(?:when|before)\s+you\s+(?:call|phone|ring|write)\b"
    rf"|(?:when|if)\s+{_WHOM}\s+asks?\b)"
    rf"|(?:reply|answer|respond|text\s+back|write\s+back)\s+(?:to\s+\w+\s+)?with\s+{_SECRET}{_IS_IT_EN}"
    rf"|(?:text|send|write|e-?mail|message)\s+(?:back\s+|over\s+)?{_SECRET}\s+(?:back|over)\b|send\s+(?:back"
    rf"|over)\s+{_SECRET}"
    rf"|(?:put|write|include|paste|drop|post|leave|share)\s+(?:down\s+)?{_SECRET}\s+(?:into|in|to|on)\s+"
    rf"(?:the|your|a|an|our|this)\s+(?:(?:support|live|help)\s+)?(?:chat|e-?mail|reply|letter|comment|message"
    rf"|ticket)\b"
    rf"|(?:put|write|include|leave)\s+(?:down\s+)?{_SECRET}\s+in\s+(?:the|a)\s+form\s+for\s+{_WHOM}"
    rf"|(?:give|say|share|tell|read|send)\s+{_SECRET}\s+(?:out\s+)?(?:when|if|once)\s+(?:asked|{_WHOM}\s+(?:asks?"
    rf"|calls?|wants?))\b"
    rf"|(?:type|enter)\s+{_SECRET}\s+(?:when|if|once)\s+{_WHOM}\s+(?:asks?|tells?)\b"
    rf"|let\s+{_WHOM}\s+(?:know|have|see|hear)\s+{_SECRET}{_IS_IT_EN})"
)
# The same as it is told in a hurry, in a clause of its own: takes `Read §~~ out to ¤~~`, `Hand over §~~`,
# `Give ¤~~ §~~ they texted you`; leaves `Tell ¤~~ §~~ expired`, `Read out the sentence`.
_TOLD_EN = pattern(
    rf"(?:^[\s*>\d.-]*|[,:]\s*)(?:please |then |first |just |simply |so |now |and |or )*{_TELLS_EN}"
    rf"|(?:\bwe|{_WHOM})\s+(?:will|may|might)\s+ask\s+(?:you\s+)?"
    rf"(?:for\s+)?{_SECRET}(?![^.]*\b(?:hang|refuse|scam|fraud|fake))"
    rf"|\b(?:ask(?:s|ed)?|wants?|needs?)\b[^.]{{0,20}}{_SECRET}[^.,]{{0,12}}[,:]\s*"
    rf"(?:so |then |just |please |simply |you can )*"
    rf"(?:(?:give|read|say|send|share|show|spell|hand|pass)\s+(?:it|that)(?=\s*(?:$|[,:*])|\s(?:to|out|over|aloud"
    rf"|on)\b)"
    rf"|(?:give|tell)\s+{_WHOM}(?=\s*(?:$|[,:*])))",
    re.IGNORECASE,
)
# The same in a sentence that warns of nothing: takes `you can give ¤~~ §~~`, `we need §~~`; leaves
# `you can give ¤~~ your report number`, `the app needs §~~`.
_TOLD_CALMLY = pattern(
    rf"(?:\b(?:and|then|please|just|or)|\byou\s+(?:can|may|could|must|should|need to|have to|will need to))\s+"
    rf"(?:also |safely |simply |just )*{_TELLS_EN}"
    rf"|\b(?:safe|fine|ok|okay|all right|secure|normal)\s+(?:for you\s+)?to\s+{_TELLS_EN}"
    rf"|(?:\bwe|{_WHOM})\s+"
    rf"(?:(?:will|may|only|also|just)\s+)*(?:needs?|requires?)\s+(?:to\s+(?:know|have|see|hear)\s+)?"
    rf"{_SECRET}{_IS_IT_EN}",
    re.IGNORECASE,
)
# What nobody does with a caller who is support: takes `马上挂断`, `自称客服`; leaves `告诉客服`.
_HANGS_UP = pattern(r"挂断|挂掉|报警|报案|自称|冒充|拒绝|[让叫劝求催逼][您你]|\bhang(?:s)? up\b", re.IGNORECASE)


def ordered(sentence: str, subject: str) -> re.Match[str] | None:
    """Return what tells, in a clause of its own, to give a secret away; another clause may forbid it."""
    masked = _masked(sentence, subject)
    return _TOLD_EN.search(masked) if "§" in masked else None


def told(sentence: str, subject: str) -> re.Match[str] | None:
    """Return what says in passing that a secret is told, in a sentence that denies nothing."""
    if OF_THIEVES.search(sentence) or _HANGS_UP.search(sentence):
        return None
    chinese, english = _CALLED_ZH.sub(_stand_in, sentence), _masked(sentence, subject)
    found = _TOLD_ZH.search(chinese) if "§" in chinese else None
    return found or (_TOLD_CALMLY.search(english) if "§" in english else None)


@lru_cache(maxsize=8)
def _masked(sentence: str, subject: str) -> str:
    masked = _CALLED_EN.sub(_stand_in, sentence)
    if "§" in masked:
        return naming(_WHO_EN, subject).sub(lambda match: "¤" + "~" * (len(match[0]) - 1), masked)
    return masked


def _stand_in(match: re.Match[str]) -> str:
    return "§" + "~" * (len(match[0]) - 1)
