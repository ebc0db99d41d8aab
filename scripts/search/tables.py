"""Two tables that a query needs: traditional characters with their simplified form, and how characters sound."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from operator import itemgetter

from scripts.text.pinyin import HAN, Reader

# How the characters of level 1 of GB 2312 are read, in its order: `zhi43` is the next 43. A test derives it anew.
RUNS = (
    "a2ai13an9ang3ao9ba18bai8ban15bang12bao17bei15ben4beng6bi24bian12biao4bie4bin6bing9bo19bu11ca1cai11can7cang5"
    "cao5ce5ceng2cha11chai3chan10chang13chao9che6chen10cheng15chi16chong5chou12chu16chuai1chuan7chuang6chui5chun7"
    "chuo2ci12cong6cou1cu4cuan3cui8cun3cuo6da6dai12dan15dang5dao12de3deng7di19dian16diao9die7ding9diu1dong10dou8"
    "du14duan6dui4dun9duo12e13en1er8fa8fan17fang11fei12fen15feng15fo1fou1fu45ga2gai6gan11gang9gao10ge17gei1gen2"
    "geng7gong15gou9gu18gua6guai3guan11guang3gui16gun3guo6ha1hai7han19hang3hao9he18hei2hen4heng5hong9hou7hu18hua9"
    "huai5huan14huang14hui21hun6huo10ji53jia17jian40jiang13jiao28jie27jin20jing25jiong2jiu17ju25juan7jue10jun11"
    "ka4kai5kan6kang7kao4ke15ken4keng2kong4kou4ku7kua5kuai4kuan2kuang8kui11kun4kuo4la7lai3lan15lang7lao9le2lei11"
    "leng3li34lia1lian14liang11liao13lie5lin12ling14liu11long9lou6lu20lv14luan6lve2lun7luo12ma9mai6man9mang6mao12"
    "me1mei16men3meng8mi14mian9miao8mie2min6ming6miu1mo17mou3mu15na7nai5nan3nang1nao5ne1nei2nen1neng1ni11nian7"
    "niang2niao2nie7nin1ning6niu4nong4nu3nv1nuan1nve2nuo4o1ou7pa6pai6pan8pang5pao7pei9pen2peng14pi17pian4piao4"
    "pie2pin5ping9po9pu15qi36qia3qian22qiang8qiao15qie5qin11qing13qiong2qiu8qu13quan11que8qun2ran4rang5rao3re2"
    "ren10reng2ri1rong10rou3ru10ruan2rui3run2ruo2sa3sai4san4sang3sao4se3sen1seng1sha9shai2shan16shang8shao11she12"
    "shen16sheng11shi47shou10shu33shua2shuai4shuan2shuang3shui4shun4shuo4si16song8sou4su12suan3sui11sun3suo8ta9"
    "tai9tan18tang13tao11te1teng4ti15tian8tiao5tie3ting10tong13tou4tu11tuan2tui6tun3tuo11wa7wai2wan17wang10wei33"
    "wen10weng3wo9wu29xi35xia13xian26xiang20xiao18xie21xin10xing15xiong7xiu9xu19xuan10xue6xun14ya16yan33yang17"
    "yao15ye15yi53yin16ying18yo1yong15you20yu45yuan20yue10yun12za3zai7zan4zang3zao14ze4zei1zen1zeng4zha14zhai6"
    "zhan17zhang15zhao10zhe10zhen16zheng15zhi43zhong11zhou14zhu26zhua2zhuai1zhuan6zhuang7zhui6zhun2zhuo11zi15"
    "zong7zou4zu8zuan2zui4zun2zuo8"
)
RUN = re.compile(r"([a-z]+)(\d+)")


def simplified(known: set[str]) -> tuple[str, str]:
    """Return the traditional characters whose simplified form is in `known`, and those forms in their order."""
    pairs = [(old, new) for old, new in _opencc() if new in known and old != new and old <= "\uffff"]
    pairs.sort(key=itemgetter(1))
    return "".join(old for old, _ in pairs), "".join(new for _, new in pairs)


def traditional() -> tuple[str, str]:
    """Return all traditional characters, and their simplified forms in the same order."""
    pairs = [(old, new) for old, new in _opencc() if old != new and old <= "\uffff"]
    return "".join(old for old, _ in pairs), "".join(new for _, new in pairs)


def _opencc() -> Iterator[tuple[str, str]]:
    """OpenCC's table; where a character has several simplified forms, the first is the common one."""
    text = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if "\t" in line)
    return ((old, new.split(" ")[0]) for old, new in rows if len(old) == 1 and len(new.split(" ")[0]) == 1)


def sounds(texts: Iterable[str], known: set[str]) -> tuple[str, str]:
    """Return how characters sound, without tones: RUNS, and what these don't tell.

    Level 1 of GB 2312 is ordered by sound, and a browser can decode it. The others are those of `known` outside it, and
    every reading that a character of `texts` has in its place (chong for 重). Both are empty where nothing is in Han.
    """
    if not known:
        return "", ""
    common = dict(zip(_common(), _in_order(), strict=True))
    runs = {run for text in texts for run in HAN.findall(text)}
    reader = Reader("\n".join(runs), known)
    others: dict[str, set[str]] = defaultdict(set)
    for run in runs:
        for character, syllable in zip(run, reader.readings(run), strict=True):
            others[syllable].add(character)
    for character in known:
        others[reader.usual_reading(character)].add(character)
    rest = {
        syllable: "".join(sorted(character for character in characters if common.get(character) != syllable))
        for syllable, characters in sorted(others.items())
    }
    return RUNS, " ".join(f"{syllable}{characters}" for syllable, characters in rest.items() if characters)


@cache
def _in_order() -> tuple[str, ...]:
    """How each common character is read."""
    return tuple(syllable for syllable, count in RUN.findall(RUNS) for _ in range(int(count)))


@cache
def _common() -> str:
    """The 3755 common characters: level 1 of GB 2312, rows 16 to 55."""
    codes = (bytes((row + 0xA0, cell + 0xA0)) for row in range(16, 56) for cell in range(1, 95))
    return "".join(code.decode("gb2312", errors="ignore") for code in codes)
