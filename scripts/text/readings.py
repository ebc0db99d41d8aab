"""How words of money and phones are read where the dictionary of phrases reads them otherwise: 还款 is huankuan."""

from __future__ import annotations

# A word, and a syllable for each of its characters, without tones.
READINGS: dict[str, tuple[str, ...]] = {
    word: tuple(syllables.split())
    for word, syllables in (
        ("还款", "huan kuan"), ("还不上", "huan bu shang"), ("还不起", "huan bu qi"),
        ("还回", "huan hui"), ("还错", "huan cuo"), ("待还", "dai huan"), ("没还", "mei huan"), ("未还", "wei huan"),
        ("多还", "duo huan"), ("少还", "shao huan"), ("自动还", "zi dong huan"), ("提前还", "ti qian huan"),
        ("重设", "chong she"), ("重置", "chong zhi"), ("重试", "chong shi"), ("重登", "chong deng"),
        ("重装", "chong zhuang"), ("重发", "chong fa"), ("重填", "chong tian"), ("重绑", "chong bang"),
        ("重扫", "chong sao"), ("重做", "chong zuo"), ("重付", "chong fu"), ("重办", "chong ban"),
        ("重传", "chong chuan"), ("重连", "chong lian"), ("长按", "chang an"), ("多长", "duo chang"),
        ("太长", "tai chang"), ("长时间", "chang shi jian"), ("发卡", "fa ka"),
    )
}  # fmt: skip
