"""What secrets are called, and who is spoken of beside them."""

from __future__ import annotations

import re
from functools import cache

from scripts.text.patterns import pattern

SECRET_ZH = r"(?:PIN|OTP|验证码|CVV2?|完整卡号|银行卡号|卡号|登录链接|支付密码|密码|远程控制|安全码)"
SECRET_EN = (
    r"(?:PIN|OTP|CVV2?|verification code|security code|one-time (?:code|password)|full card number|"
    r"card number|login link|sign-in link|password|remote access)"
)
# A code that comes from a sender, not one of a shop or a form: takes `your code`, `the SMS code`; leaves `the QR code`.
CODE_EN = r"(?:the|your|that|this)\s+(?:(?:\w+-digit|SMS|WhatsApp|login|sign-in|confirmation|new|secret)\s+)?codes?"
# What thieves do, of whom a clause may tell: takes `a scammer`, `asks you to`; leaves `send it`.
OF_THIEVES = pattern(
    r"\b(?:scam\w*|fraud\w*|thie(?:f|ves)|fake|phish\w*|pretend\w*|impersonat\w*|criminals?|tricks?"
    r"|(?:ask|want|tell|told|get|make|urge|persuade|press)(?:s|ed)? (?:you|people|victims) (?:to|into))\b",
    re.IGNORECASE,
)
# What a sentence begins with that is none of its order: takes `If it does not open, tell`; leaves `Never tell`.
_CONDITION = pattern(r"^[\s*>\d.-]*(?:if|when|once|where|unless|should)\b[^,]*,", re.IGNORECASE)


def without_condition(sentence: str) -> str:
    """Return a sentence with blanks for an `If …,` that it begins with."""
    return _CONDITION.sub(lambda match: " " * len(match[0]), sentence)


def has_condition(sentence: str) -> bool:
    return _CONDITION.match(sentence) is not None


@cache
def naming(expression: str, subject: str) -> re.Pattern[str]:
    """Return an expression that names the SUBJECT of the guide, compiled."""
    return re.compile(expression.replace("SUBJECT", re.escape(subject)), re.IGNORECASE)
