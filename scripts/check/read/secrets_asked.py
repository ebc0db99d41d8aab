"""What asks a reader for a secret, or lets somebody have it: whoever reads it acts on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check import memory
from scripts.check.read.secret_words import (
    CODE_EN,
    OF_THIEVES,
    SECRET_EN,
    SECRET_ZH,
    has_condition,
    naming,
    without_condition,
)
from scripts.check.read.secrets_told import ordered, told
from scripts.check.read.sentences import Sentence, is_quoted, sentences
from scripts.model import guide
from scripts.text.patterns import pattern

# What a reader may tell of a secret without telling it: takes `PIN`; leaves `PIN 被锁`, `验证码收不到`.
_NO_TROUBLE_ZH = r"(?!\s?(?:被|已|还|一直|总|锁|错|输错|冻结|收|没|怎|问题|重设|忘|失效))"
# Telling, sending or reading out a secret: takes `请把验证码告诉客服`, `提供卡号`; leaves `输入验证码`.
_ASK_ZH = pattern(
    rf"(?:请|把|将|需要?|须|并|再|然后)?[^，,。]{{0,8}}(?:告诉|告知|发给|提供给|发送给|提供|附上|报给|报上|念给|回复|发来|寄来|交给"
    rf"|带上|写上|写明|注明)[^，,。]{{0,14}}{SECRET_ZH}{_NO_TROUBLE_ZH}"
    rf"|(?:向|给|跟|对)(?:客服|对方|工作人员|他们?)(?:报|读|念|说)[出一下您的 ]{{0,4}}{SECRET_ZH}{_NO_TROUBLE_ZH}"
    rf"|(?:把|将)[^，,。]{{0,16}}{SECRET_ZH}[^，,。]{{0,8}}(?:告诉|发给|发送|提供|报给|念给|交给|回复)"
    rf"|(?:把|将)[^，,。]{{0,6}}{SECRET_ZH}[^，,。]{{0,4}}[写填发][进到在][^，,。]{{0,4}}(?:聊天|对话|邮件|消息|信|留言)"
    rf"|在(?:聊天|对话|邮件|消息|信|留言)[^，,。]{{0,4}}[输填写发][^，,。]{{0,8}}{SECRET_ZH}{_NO_TROUBLE_ZH}"
    rf"|(?:^|[，,])[ *]*[再请]?[读念报]出[^，,。]{{0,4}}{SECRET_ZH}"
    rf"|{SECRET_ZH}后?(?:再|就|直接|马上)?(?:告诉|发给|报给|念给|读给|交给|给)(?:客服|他|她|对方|工作人员|店员)"
    rf"|要[^，,。]{{0,6}}{SECRET_ZH}[，,](?:请|就|可以)?(?:照实|如实|照)(?:说|回答|告诉|念|给)"
)
# The same in English, as an order or a request: takes `Please send your PIN.`; leaves `The app asks for your PIN.`.
_ASK_EN = (
    rf"(?:^[\s*>\d.-]*|[:,]\s+|\bplease\s+|\band\s+|\bthen\s+|\bmust\s+|\bneed to\s+|\bshould\s+)"
    rf"(?:(?:send|provide|email|attach|share|include|read out|reply with|forward)\b"
    rf"|(?:give|tell)\s+(?:us|me|them|him|her|"
    rf"(?:the )?(?:support|agent|SUBJECT|staff|operator|shop|cashier|caller)\w*)\b)"
    rf"[^,.:]{{0,50}}\b{SECRET_EN}\b"
)


# Whom a reader takes for support, with and without a name: takes `them`, `the agent`; leaves `the bank`.
_WHO_EN = r"(?:them|him|her|(?:the |an? )?(?:support|staff|agent|caller|operator|courier|cashier|officer)s?)"
# Telling a code to somebody: takes `tell them your code`, `read out the code`; leaves `tell them the code is late`.
_TELLS_CODE_EN = (
    rf"(?:(?:send|give|tell|read|text|forward)\s+(?:(?:us|{_WHO_EN})\s+(?:an?\s+(?:screenshot|photo|picture)\s+of\s+)?"
    rf"{CODE_EN}|(?:[\w’']+\s+){{1,2}}your\s+codes?)"
    rf"|(?:read out|dictate)\s+{CODE_EN}|read\s+{CODE_EN}\s+(?:out|aloud))"
    r"(?!\s+(?:is|was|has|had|arrive\w*|comes?|came|of|on the screen|expire\w*|did|does|never|you see))"
)
# An order in a clause of its own, whatever stands before it: takes `If they want proof, send them your PIN`;
# leaves `If they want you to send your PIN, hang up`.
_ORDER = pattern(
    rf"(?:^[\s*>\d.-]*|[,:]\s*)(?:please |then |first |just )*"
    rf"(?:(?:send|give|tell|show|read)\s+{_WHO_EN}\b[^,.:]{{0,50}}\b{SECRET_EN}"
    rf"|(?:send|forward|provide|share)\s+(?:[\w’']+\s+){{0,3}}{SECRET_EN}|give\s+your\s+{SECRET_EN}"
    rf"|(?:read|give|tell|send|show|share|forward|email|text)\s+(?:(?!QR|promo|payment|error|reference)[\w’']+\s+){{0,2}}"
    rf"(?:codes?|{SECRET_EN})\s+(?:out )?(?:to|with)\s+{_WHO_EN}"
    rf"|{_TELLS_CODE_EN}"
    rf"|(?:type|enter|put|write|include|paste)\s+(?:{CODE_EN}|(?:your|the)\s+{SECRET_EN})\s+(?:into|in|to)\s+"
    rf"(?:the|your|a|an)\s+(?:chat|e-?mail|reply|letter|comment)"
    rf"|(?:put|write|include|paste)\s+(?:{CODE_EN}|(?:your|the)\s+{SECRET_EN})\s+(?:into|in|to)\s+the\s+message"
    rf"|(?:write|reply|email|answer|respond|call|contact|message|text)\b[^,.:;]{{0,40}}\bwith\s+"
    rf"(?:[^.:;]{{0,60}}\b(?:and|plus)\s+)?(?:(?:your|the)\s+)?{SECRET_EN}"
    rf"(?!\s+(?:reset|problem|question|page|screen|form|error|request)))\b",
    re.IGNORECASE,
)
# What lets others see or work a phone from afar: takes `AnyDesk`, `远程控制`; leaves `WhatsApp`.
_REMOTE = (
    r"(?:AnyDesk|TeamViewer|RustDesk|QuickSupport|AirDroid|ToDesk|向日葵|远程(?:控制|协助|操作|访问)|屏幕共享|共享屏幕"
    r"|(?:remote|screen)[- ](?:control|sharing|access|assistance))"
)
_LETS_EN = (
    rf"(?:share\s+(?:your|the)\s+(?:phone[’']s\s+)?screen"
    rf"|(?:install|download|open|start|run|use|set up|turn on|switch on|accept|allow|enable|approve)"
    rf"\s+(?:(?:the|an?)\s+)?(?:app\s+)?{_REMOTE}"
    rf"|(?:let|allow)\s+{_WHO_EN}\s+(?:to\s+)?(?:control|operate|take over|connect to|watch|into)\s+(?:your|the)\s+"
    rf"(?:screen|phone|device)"
    rf"|(?:give|grant)\s+{_WHO_EN}\s+(?:access to|control of)\s+(?:your|the)\s+(?:screen|phone|device))\b"
)
# An order to let others see or work the phone: takes `Share your screen`, `Call, then install AnyDesk`;
# leaves `Asks you to install AnyDesk`, `Let the cashier scan it`.
_LETS = pattern(rf"(?:^[\s*>\d.-]*|[,:]\s*)(?:please |then |and )*{_LETS_EN}", re.IGNORECASE)
_PARTY_ZH = r"(?:客服|对方|工作人员|专员|坐席|他们?|她们?)"
# The same in a sentence that warns of nothing: takes `call and share your screen`, `和客服共享屏幕`, `安装 AnyDesk`;
# leaves `装了 AnyDesk`, `让客服知道您操作到哪一步`.
_LETS_CALMLY = pattern(
    rf"\b(?:and|then|please|must|should|can|may|need to)\s+(?:{_LETS_EN}|{_TELLS_CODE_EN}\b)"
    rf"|(?:和|跟|与|同|向|给){_PARTY_ZH}[^，,。]{{0,6}}(?:共享|分享)[^，,。]{{0,6}}屏幕"
    rf"|把[^，,。]{{0,6}}屏幕[^，,。]{{0,6}}(?:共享|分享|投)[给到]"
    rf"|让{_PARTY_ZH}(?:来|直接)?(?:远程|帮您|替您|代您)?(?:操作|控制|接管)|[让请]{_PARTY_ZH}(?:来|直接)?远程(?:操作|控制|接管|连接)"
    rf"|(?:安装|下载|装上|打开|开启|开始|允许|接受|同意)(?![了过着])[^，,。]{{0,4}}{_REMOTE}(?!\s?[的后])",
    re.IGNORECASE,
)
# Who makes the reader do it: takes `让您安装`; leaves `请您等`.
_MADE_TO = pattern(r"[让叫劝求教逼]您")
# What makes an order the opposite: takes `do not`, `nobody`, `can’t`, `cannot do`; leaves `cannot`.
_NEVER = pattern(r"\b(?:never|not|no|nobody|none|without|refuse|cannot do)\b|n[’']t\b", re.IGNORECASE)
# Who is let off a warning: takes `不要告诉客服以外的人`, `to nobody but support`; leaves `谁都不要告诉`.
_EXCEPT = (
    r"(?:除了?)?(?:客服|官方|银行|SUBJECT)[^，。；、]{0,6}(?:以外|之外)"
    r"|\b(?:except|other than|apart from|but)\s+(?:(?:to|the|official|real|SUBJECT(?:[’']s)?)\s+)*"
    r"(?:support|agents?|staff|customer service|bank|SUBJECT)\b"
    r"(?!\s(?:does|do|did|can|can(?:no|[’'])t|will|would|never)\b)"
)


# The same in Indonesian: takes `Kirimkan PIN Anda`; leaves `Saya lupa PIN`.
_ASK_ID = pattern(
    r"\b(?:kirim(?:kan)?|berikan|sebutkan|lampirkan|beri tahu)\b[a-z /:-]{0,30}"
    r"\b(?:PIN|OTP|CVV|kata sandi|nomor kartu lengkap)\b",
    re.IGNORECASE,
)
# One look for any of the secrets above in a sentence of small letters, which spares most the patterns: takes
# `把 otp 发来`, `your password`; leaves `打开应用`.
_SECRET = pattern(
    r"pin|otp|cvv|码|数字|digits|numbers|sms|卡号|链接|远程控制|code|card|link|password|kata sandi|nomor kartu|"
    r"remote|screen|phone|device|远程|屏幕|操作|控制|接管|anydesk|teamviewer|rustdesk|quicksupport|airdroid|"
    r"todesk|向日葵",
)
# A blank for a secret in a message: takes `[KODE OTP]`; leaves `[NOMOR HP]`.
_BLANK = pattern(
    r"\[(?:[A-Z ]*\b)?(?:PIN|OTP|CVV|KODE OTP|KATA SANDI|NOMOR KARTU LENGKAP|PASSWORD)\b[A-Z ]*\](?![(\[:])"
)
# What turns a sentence that names a secret into a warning: takes `不要把 PIN 给任何人`, `Never send it`;
# leaves `请发来`.
_NEGATION = pattern(
    r"不|别|勿|绝|莫|没有?人|无需|无须|从不|骗|冒充|拒|谁也|假|钓鱼|如果有人|有人|凡是|任何人|向您要|过了|已经|是否|吗|"
    r"了验证码|了 PIN|泄露|"
    r"\b(?:never|not|no|nobody|nor|neither|without|don[’']?t|doesn[’']?t|won[’']?t|refuse|scam|phish\w*|thief|"
    r"fake|anyone|anybody|someone|somebody|if|who|told|gave|given|shared|asks?|asked|wants?|tidak|jangan|tanpa)\b",
    re.IGNORECASE,
)


def requests(text: str, lists: bool = False) -> Iterator[tuple[str, int]]:
    """Each sentence that asks for a secret; in `lists` (the register) only blanks and Indonesian."""
    kind = "requests in lists" if lists else "requests"
    yield from memory.current().recall(kind, text, lambda: [*_requests(text, lists)])


def _requests(text: str, lists: bool) -> Iterator[tuple[str, int]]:
    for match in _BLANK.finditer(text):
        yield match[0], match.start()
    for sentence in sentences(text):
        if not _SECRET.search(sentence.text.lower()):
            continue
        found = _request(sentence, lists)
        if found is not None and not is_quoted(text, sentence.start + found.start()):
            yield sentence.shown, sentence.start + found.start()


def _request(sentence: Sentence, lists: bool) -> re.Match[str] | None:
    """What in a sentence that names a secret asks for it, or lets somebody have it."""
    text, calm = sentence.text, sentence.calm
    if lists:
        return _ASK_ID.search(text) if not _NEGATION.search(text) else None
    subject = guide.configured().subject.party
    if found := _order(text, calm, subject) or naming(_EXCEPT, subject).search(text):
        return found
    if not _NEGATION.search(without_condition(calm)) and (found := told(without_condition(text), subject)):
        return found
    if _NEGATION.search(calm):
        return None
    if not _MADE_TO.search(text) and not OF_THIEVES.search(text) and (lets := _LETS_CALMLY.search(text)):
        return lets
    return _ASK_ZH.search(text) or naming(_ASK_EN, subject).search(text) or _ASK_ID.search(text)


def _order(text: str, calm: str, subject: str) -> re.Match[str] | None:
    """What tells a reader in a clause of its own to give a secret away."""
    is_list = OF_THIEVES.search(text) is not None and not has_condition(text)
    if is_list or _NEVER.search(without_condition(calm)):
        return None
    return _ORDER.search(text) or _LETS.search(text) or ordered(text, subject)
