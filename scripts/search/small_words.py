"""Words that say little of what is sought, by language: dropped ("please", 怎么办), or counted low ("something").

What search knows of a language stands here; a query may mix them, so every index carries all.
"""

from __future__ import annotations

# What frames a question in a script without spaces: taken out where it stands, the first that fits, so long ones first.
PHRASES = {
    "zh": (
        "请问一下 请问 怎么办 怎么样 怎么 怎样 如何 为什么 为何 是不是 能不能 可不可以 有没有 可以 应该 什么 哪里 "
        "哪儿 一下 咋 吗 呢 吧 啊 呀 嘛 我的 我们 我 你 您 他 她 它 这个 那个 已经 现在 但是 因为 所以 如果 还是 "
        "就是 然后 昨天 今天 刚才 刚刚 突然 后来 之前 以前 的时候 时候 里面 自己 知道 觉得 一直 东西 可是 不过 "
        "到底 明明 其实 最近 听说 早上 晚上 昨晚 你好 您好 谢谢 麻烦 那边 这边 这里 那里 好像 比较 的 把"
    ),
}
DROPPED = {
    "en": (
        "a an the i im ive my me your you he she they them their we our us it its is are was were be been am do "
        "does did to of in on at for from by with and or but if so as this that these those how what when why who "
        "which can could should would will shall may might have has had please any some just also then than about "
        "into got get gets getting want need now"
    ),
    "id": "bagaimana cara kenapa mengapa apa apakah saya aku anda kamu yang di ke dari dan untuk dengan ini itu sudah",
}
# These can matter in a short query ("new phone"), so they stay, for little.
LOW = {
    "en": (
        "hello hi dear thank like know think see say said go went come came back one still already again only even "
        "too very really much many way best thing something anything somebody someone people person make made keep "
        "kept let put take took try use used happen time day week month year today yesterday morning night last up "
        "over after before since while until because my self sure good ok where there here every each other "
        "another all more most first right find show look ask"
    ),
}


def small_words(dropped: str, low: str) -> dict[str, str]:
    """Return the lists as the index carries them; `dropped` and `low` are what the guide adds."""
    return {
        "phrases": "|".join(" ".join(PHRASES.values()).split()),
        "dropped": " ".join([*DROPPED.values(), dropped]),
        "low": " ".join([*LOW.values(), low]),
    }
