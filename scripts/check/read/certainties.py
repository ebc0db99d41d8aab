"""How it ends: what decides is not the guide, so nobody is told that a refund or a rescue is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check import memory
from scripts.check.read.sentences import Sentence, is_quoted, lead_in, sentences
from scripts.text.patterns import pattern

_DONE = (
    r"(?:refunded|compensated|reimbursed|returned|repaid|(?:paid|given|sent) back|restored|recovered|unlocked"
    r"|unfrozen"
    r"|credited|approved)"
)
_SURE = r"(?:always|definitely|certainly|surely|guaranteed to)"
# An end that nobody can promise: takes `will definitely compensate you`, `is always refunded`, `一定会退`;
# leaves `Always ask for a refund`, `may be refunded`, `一定要先退出`.
_CERTAIN = pattern(
    rf"\b(?:is|are|be|gets?|will)\s+(?:be\s+)?{_SURE}\s+(?:be\s+|get\s+)?{_DONE}\b"
    rf"|\bwill\s+(?:be\s+)?{_SURE}\s+(?:compensate|refund|reimburse|repay|pay (?:you )?back|return (?:your|the) money"
    r"|get (?:your|the|all) [^,.:]{0,20}\bback)\b"
    rf"|\b(?:you|everyone|everybody)\s+(?:will\s+)?{_SURE}\s+(?:get|receive)\s[^,.:]{{0,20}}\b(?:back|refund)\b"
    r"|\bwill (?:compensate|refund|reimburse|repay)\s[^,.:]{0,20}\b(?:for sure|in every case|without fail)\b"
    rf"|\b{_SURE}\s+(?:refunds|compensates|reimburses|repays)\b"
    rf"|\b{_DONE}\s+(?:in every case|without fail|for sure)\b|\bguarantees? (?:you )?(?:a|your|the) (?:refund"
    rf"|money)\b"
    r"|(?:(?<!不)一定|必定|必然|肯定|保证|百分之百|100\s?%)(?:会|能|可以|将)*(?:全额|如数|全部|给您|帮您|替您|为您)*"
    r"(?:得到)?(?:退(?!出)|赔|补偿|返还|追回|找回|要回|拿回|回来|解冻|解锁|到账)",
    re.IGNORECASE,
)
# What makes it none: takes `not always refunded`, `None of this guarantees`, `不保证赔`, `谁说一定能追回`; leaves
# `GoPay 一定赔偿`, `in a few days`, `without a fee`.
_NOT_CERTAIN = pattern(
    r"\b(?:never|not|no|nobody|nothing|whether|who(?:ever)?|anyone|anybody|somebody|someone|says?|scam|fraud|cannot"
    r"|may|might|unless|lies?|none of|neither|hardly|rarely|(?<!a )few|impossible|refuses?|far from"
    r"|without (?:an?y? )?(?:guarantee|promise))\b|n[’']t\b"
    r"|(?<!困)难[以保]|很[难少]|并非|[别勿]以为|不|没|无|未|谁|骗|假|声称|自称|有人|是否|吗|才|[说称“]",
    re.IGNORECASE,
)
_SURELY = rf"(?:{_SURE}|absolutely|undoubtedly|guaranteed|(?:bound|sure|certain) to)"
_MONEY = r"(?:your money|the money|your balance|the (?:full )?amount|the refund|your refund|the transfer|it)"
_OUTCOME = (
    rf"(?:(?:get|have|receive)\s+(?:{_MONEY}|all of it|every\s+\w+|everything)\s+(?:all\s+)?back\b"
    rf"|(?:get|receive|have)\s+(?:an?\s+|your\s+|the\s+)(?:full\s+)?refund\b|be\s+(?:fully\s+)?{_DONE}\b"
    rf"|comes? back\b|be back\b|arrives?\b)"
)
# The same in a hurry: takes `You’ll definitely get it back`, `A refund is guaranteed`, `Do not worry, it comes back`,
# `Report it and you will get your money back`, `Every claim is paid`; leaves `See the balance guarantee`,
# `The code always arrives by SMS`, `Be sure to ask for a refund`.
_SURE_END_EN = pattern(
    rf"(?:\b(?:will|is|are|you)|[’'](?:ll|s|re))\s+{_SURELY}\s+(?:{_OUTCOME}|(?:be\s+)?{_DONE}\b"
    rf"|a\s+(?:full\s+)?refund\b)"
    rf"|\b{_MONEY}\s+(?:will\s+)?{_SURELY}\s+(?:comes? back|arrives?|be back)\b|\balways\s+(?:pays|gives)\s+(?:it"
    rf"|you|them)\s+back\b"
    rf"|\b(?:appeal|claim|complaint|report|trick)\s+always\s+works\b"
    rf"|(?:\b(?:will|you|is|are)|[’'](?:ll|re))\s+(?:{_OUTCOME}|{_DONE}\b|refund you\b|pay you back\b)[^.:;]{{0,20}}"
    rf"(?:\b(?:for sure|in every case|without fail|no matter what|guaranteed|every time)\b|\b100\s?%)"
    rf"|\b(?:refund|money|return|recovery|payout|success|result|unlock\w*)s?\s+(?:is|are)\s+(?:\d+\s?%\s+|fully\s+"
    rf"|always\s+)?"
    rf"(?:guaranteed|assured|certain)\b|\brefunds?\s+guaranteed\b|\bguaranteed\s+(?:refund|return|result|payout"
    rf"|recovery|success)s?\b"
    rf"|\b(?:guarantees?|promises?|assures? you)\s+(?:that\s+(?:you|your|the money)|you\s+(?:a|that|your)"
    rf"|a\s+(?:full\s+)?refund|your\s+(?:refund|money))\b"
    rf"|\b(?:rest assured|be assured|do(?:n[’']t| not) worry|no need to worry|you can (?:be sure|count on)"
    rf"|of course|it is certain)\b[^.;]{{0,30}}"
    rf"(?:\b{_OUTCOME}|\ba full refund\b|\byou\s+get\s+(?:it|your money)\s+back\b)"
    rf"|\b100\s?%\s+(?:safe|refund|guaranteed|secure|back|success)|\b{_MONEY}\s+is\s+(?:completely|absolutely"
    rf"|perfectly|totally)\s+safe\b"
    rf"|\bzero risk\b|\bwill\s+(?:refund|repay|compensate)\s+you\s+in\s+full\b|\bget\s+every\s+(?:rupiah"
    rf"|cent)\s+back\b|\b(?:have|get)\s+{_MONEY}\s+back\s+in\s+full\b"
    rf"|\bwe\s+will\s+(?:get|recover|return|refund)\s+(?:your|the|all)\s+(?:\w+\s+)?money\b"
    rf"|\b(?:every|all)\s+(?:claims?|refunds?|requests?)\s+(?:is|are)\s+(?:paid|approved|granted)\b|\bevery(?:one"
    rf"|body)\s+gets\s+(?:a\s+refund|it back|their money)\b"
    rf"|\b(?:report|call|complain|appeal|claim)\b[^.;]{{0,30}}\band\s+(?:you(?:\s+will|[’']ll)\s+{_OUTCOME}|(?:the"
    rf"|your)\s+money\s+(?:will\s+)?comes?\s+back\b)",
    re.IGNORECASE,
)
_BACK_ZH = (
    r"(?:退(?!出)|赔|补偿|返还|追得?回|找回|要回|拿得?回|回来|解冻|解封|解锁|到账|解决|成功|通过"
    r"|收到(?:退款|钱)(?!通知|短信))"
)
# The same in Chinese: takes `包退`, `100% 到账`, `钱必退`, `放心，钱会退回来的`, `报案后就能追回`, `客服会帮您追回`;
# leaves `红包退回`, `钱包到账`, `必须写明退款原因`, `一定要核对到账金额`, `放心不下，就问退款`.
_SURE_END_ZH = pattern(
    rf"(?:(?<!不)一定|必定|必然|肯定|绝对|铁定|百分之?百|100\s?%|保证|保[您你]|准(?=[能会]))\s?"
    rf"(?:会|能够?|可以?|将|给|帮|替|为|[您你]|全额|如数|全部|原路|都|把钱|[\d一二三四五六七八九十两]+\s?(?:天"
    rf"|小时)内?)*{_BACK_ZH}"
    rf"|(?:肯定|一定)到(?=$|[，,*])"
    rf"|(?<![红钱面书背荷腰承礼邮沙提])包(?:您|你)?(?:退(?!回|换记)|赔|追回|解冻|解封|到账|成功|[到过](?=$|[，,]))"
    rf"|(?<![不未何势务])必(?:定|然)?(?:退(?![出款])|退款(?=$|[，,])|到账|赔(?!偿金)|过(?=$|[，,]))|稳(?:退|赔"
    rf"|能?追回|能?拿回)"
    rf"|(?:放心|(?:不用|不必|别|无需)担心)吧?[，,][^。；]{{0,8}}?(?:会|能|都|一?定)[^，,。；]{{0,6}}(?:退|回来|到账"
    rf"|到$|追回|解冻)"
    rf"|(?:不管怎[样么]|无论如何)[都也]?[会能](?:退|追回|赔|回来)|无条件(?:退|赔)|退款[，,]?(?:没有|无一?)例外"
    rf"|(?:退款|追回|解冻|到账)(?:肯定|绝对|完全)?没问题"
    rf"|(?:报案|报警|报告|投诉|举报|申诉|照做|打 ?\d+)\s?后?[，,]?(?:钱|款)?(?:就|便)(?:一?定)?(?:能|会|可以)?(?:追回"
    rf"|拿回|要回|回来|退钱|退款)"
    rf"|会(?:[给帮替为])?[您你]?(?:全额|全部|如数)(?:赔|退|返还|补偿)|会(?:赔偿|退还|补偿|退回)[您你]?的?(?:全部"
    rf"|所有)"
    rf"|(?:客服|我们|官方)会(?:[帮替给为][您你](?:把钱)?(?:追回|要回|拿回|解冻|退)|把钱(?:退|追|要|还))",
    re.IGNORECASE,
)
# That nothing is lost, which denies itself: takes `钱丢不了`, `不会有损失`, `You will not lose a rupiah`;
# leaves `换手机，余额不会丢`, `If you lose your phone`.
_NO_LOSS = pattern(
    r"(?:钱|款|余额|资金)(?:肯定|绝对)?(?:[丢跑]不了|绝不会丢)|(?:您的|的)钱不会丢|不会有(?:任何)?损失|不会(?:损失"
    r"|少[您你]?)一分|一分钱?都?不会少|零风险"
    r"|\byou\s+(?:will not|cannot|will never|never)\s+lose\s+(?:any |your |a )(?:money|rupiah|cent)\b"
    r"|\bno way to lose (?:your|any) money\b",
    re.IGNORECASE,
)
# Who says so, of whom a text warns: takes `骗子说`, `Nobody can say`; leaves `放心`.
_SAID_BY_THIEVES = pattern(
    r"骗|假|谁|没有?人|有人|声称|自称|[说称]|\b(?:nobody|who|anyone|somebody|says?|scam|fraud|thief)\b", re.IGNORECASE
)
# What denies the list below it: takes `Support **cannot**:`, `客服**不能**：`; leaves `If you cannot wait:`,
# `如果不能等：`.
_DENIES = pattern(
    r"^(?!.*(?:\bif\b|如果|若)).*(?:\b(?:cannot|can not|can[’']t|will not|won[’']t|may not|never|nobody)\b"
    r"|不(?:能|会|可以?|得)|无法)",
    re.IGNORECASE,
)
# One look for any word of a promise in a sentence of small letters: takes `we will`, `一定`; leaves `打开应用`.
_HINT = pattern(
    "always|definitely|certain|sure|absolutely|undoubtedly|guarante|bound to|without fail|no matter|every|100|promis"
    "|worry|count on|of course|risk|in full|we will|claims|and you|and the money|requests|safe|lose|in any case"
    "|refunds are|定|必|肯|绝|百|保|准|包|稳|心|风险|无条件|例外|没问题|就|便|会|不了|少"
)

_THEN_EN = r"[\s*:,;|(–-]{1,8}(?:(?:then|so|that means|it means|means|this means|the|that)\s+){0,3}"
_THEN_ZH = r"[\s*：，；|（]{0,8}(?:就|那|说明|表示|代表|等于|意味着|您|款项|钱|还|并|是){0,3}"
# A record that is missing, taken for proof that nothing was paid: takes `It is not there: no money was taken`,
# `No record means you were not charged`, `没有这笔**：没有扣款`; leaves `No record, and your balance is the same`,
# `没有这笔，余额也没少`, `没有记录，不等于没扣款`, `Failed: not deducted`.
_NO_RECORD = pattern(
    r"(?:\bnot (?:there|listed|shown|in the (?:list|history|app))|\bno (?:such )?(?:record|entry|transaction|payment)"
    r"(?: there| shown| found| is shown| is there)?|\bnothing (?:there|is (?:shown|listed)))"
    rf"{_THEN_EN}(?:(?:no|your) money (?:was|has|is)(?: not| never)?(?: been)? (?:taken|deducted|charged|gone)"
    r"|nothing (?:was|has been) (?:taken|deducted|charged|paid)|you (?:were|have|are) not (?:been )?(?:charged|paid)"
    r"|not (?:deducted|charged|taken)|(?:it|the payment) (?:was|has) not (?:been )?(?:taken|deducted|charged|paid))\b"
    r"|(?:没有?(?:这[笔条](?:记录|交易|付款)?|(?:任何|交易|付款|扣款)?记录)|[查找看]不到(?:这[笔条])?(?:记录|交易|付款)?)"
    rf"{_THEN_ZH}(?:没有?|未)被?(?:扣|付出|付成|付款成功|支付成功)",
    re.IGNORECASE,
)
# Without one of each of these in small letters there is none, which spares most texts the expression.
_MISSING = (
    "not there", "not listed", "not shown", "not in the", "no such", "no record", "no entry", "no transaction",
    "no payment", "nothing there", "nothing is shown", "nothing is listed", "没有这", "没这", "没记录", "没有记录",
    "没有任何", "没有交易", "没有付款记录", "没有扣款记录", "找不到", "查不到", "看不到",
)  # fmt: skip
_NOT_PAID = (
    "money was", "money has", "money is gone", "nothing was", "nothing has", "not charged", "not been",
    "not deducted", "not taken", "not paid", "没扣", "没有扣", "没被扣", "没有被扣", "未扣", "未被扣", "没付", "没有付",
    "未付", "没支付", "没有支付", "未支付",
)  # fmt: skip


def missing_records(text: str) -> Iterator[tuple[str, int]]:
    """Yield each place that takes a missing record for proof that nothing was paid; payments may show late."""
    folded = text.lower()
    is_likely = any(each in folded for each in _NOT_PAID) and any(each in folded for each in _MISSING)
    for match in _NO_RECORD.finditer(text) if is_likely else ():
        if not is_quoted(text, match.start()):
            yield match[0], match.start()


# That a channel does not exist, of which nobody knows more than that it was not found: takes `has no official WhatsApp
# support`, `没有官方的微信客服`; leaves `we found no official WhatsApp number`, `没有找到官方的号码`.
_NONE_THERE = pattern(
    r"\b(?:(?:has|have|is|are|runs?|offers?) no|(?:does|do)(?: not|n[’']t) (?:have|run|offer)(?: an?y?)?) official"
    r" [^.,;:|\n]{0,24}?\b(?:whatsapp|telegram|wechat|support|number|hotline|chat|channel|e-?mail)s?\b"
    r"(?: (?:support|number|chat|channel|account|group)s?\b)*"
    r"|没有(?:任何)?官方的?[^，。；|\n]{0,12}?(?:客服|号码|热线|渠道|账号|电话|邮箱|微信|群)(?:号码?|群|电话|账号)?",
    re.IGNORECASE,
)


def denied_channels(text: str) -> Iterator[tuple[str, int]]:
    """Yield each place that says that a channel does not exist."""
    for match in _NONE_THERE.finditer(text) if " official " in text or "没有" in text else ():
        if not is_quoted(text, match.start()):
            yield match[0], match.start()


def certainties(text: str) -> Iterator[tuple[str, int]]:
    """Yield each clause that promises how something ends."""
    yield from memory.current().recall("certainties", text, lambda: [*_certainties(text)])


def _certainties(text: str) -> Iterator[tuple[str, int]]:
    for sentence in sentences(text):
        found = _certainty(sentence)
        if found is None or is_quoted(text, place := sentence.start + found.start()):
            continue
        if not _DENIES.search(lead_in(text, place)):
            yield sentence.shown, place


def _certainty(sentence: Sentence) -> re.Match[str] | None:
    text = sentence.text
    folded = text.lower()
    if not _HINT.search(folded):
        return None
    found = _CERTAIN.search(text) or _SURE_END_EN.search(text) or _SURE_END_ZH.search(text)
    if found is not None and not _NOT_CERTAIN.search(sentence.calm):
        return found
    lossless = _NO_LOSS.search(text)
    return lossless if lossless is not None and not _SAID_BY_THIEVES.search(text) else None
