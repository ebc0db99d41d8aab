"""How Indonesian sounds, against a table of right results; other rules, another language."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from msgspec.structs import asdict

from scripts.model.schema import take
from scripts.model.speech import SoundTable
from scripts.text.respelling import Respelling, Sounds

ROOT = Path(__file__).parents[2]
DATA = yaml.safe_load((ROOT / "docs/_data/speech.yml").read_text(encoding="utf-8"))
CASES = yaml.safe_load((ROOT / "docs/_data/cases.yml").read_text(encoding="utf-8"))
SOUNDS = Sounds(**asdict(take(DATA["sounds"], SoundTable)))

# Word, syllables with the stress in capitals, for an English and for a Chinese reader. The e's are those of KBBI.
WORDS = [
    ("saya", "SA-ya", "SAH-yah", "SA-ya"),
    ("dicuri", "di-CU-ri", "dee-CHOO-ree", "di-CHU-rri"),
    ("hilang", "HI-lang", "HEE-lahng", "HI-lang"),
    ("tolong", "TO-long", "TOH-lohng", "TO-long"),
    ("blokir", "BLO-kir", "BLOH-keer", "BLO-kirr"),
    ("terblokir", "ter-BLO-kir", "tuhr-BLOH-keer", "terr-BLO-kirr"),
    ("kartu", "KAR-tu", "KAHR-too", "KARR-tu"),
    ("dengan", "de-NGAN", "duh-NGAHN", "de-NGAN"),
    ("segera", "se-ge-RA", "suh-guh-RAH", "se-ge-RRA"),
    ("negara", "ne-GA-ra", "nuh-GAH-rah", "ne-GA-rra"),
    ("sementara", "se-men-TA-ra", "suh-muhn-TAH-rah", "se-men-TA-rra"),
    ("sekarang", "se-KA-rang", "suh-KAH-rahng", "se-KA-rrang"),
    ("mengirim", "me-NGI-rim", "muh-NGEE-reem", "me-NGI-rrim"),
    ("pengganti", "peng-GAN-ti", "puhng-GAHN-tee", "peng-GAN-ti"),
    ("mendapatkan", "men-da-PAT-kan", "muhn-dah-PAHT-kahn", "men-da-PAT-kan"),
    ("transaksinya", "tran-sak-SI-nya", "trahn-sahk-SEE-nyah", "trran-sak-XI-nia"),
    ("oleh", "O-léh", "OH-leh", "O-leih"),
    ("rekening", "ré-ke-NING", "reh-kuh-NEENG", "rrei-ke-NING"),
    ("atau", "A-tau", "AH-tow", "A-tao"),
    ("tautan", "TAU-tan", "TOW-tahn", "TAO-tan"),
    ("dipakai", "di-PA-kai", "dee-PAH-kigh", "di-PA-kai"),
    ("lain", "LA-in", "LAH-een", "LA-in"),
    ("lewat", "LÉ-wat", "LEH-waht", "LEI-wat"),
    ("kode", "KO-dé", "KOH-deh", "KO-dei"),
    ("boleh", "BO-léh", "BOH-leh", "BO-leih"),
    ("uang", "U-ang", "OO-ahng", "U-ang"),
    ("penipuan", "pe-ni-PU-an", "puh-nee-POO-ahn", "pe-ni-PU-an"),
    ("diambil", "di-AM-bil", "dee-AHM-beel", "di-AM-bil"),
    ("diketahui", "di-ke-ta-HU-i", "dee-kuh-tah-HOO-ee", "di-ke-ta-HU-i"),
    ("pencairan", "pen-ca-I-ran", "puhn-chah-EE-rahn", "pen-cha-I-rran"),
    ("syarat", "SYA-rat", "SHAH-raht", "SHA-rrat"),
    ("banyak", "BA-nyak", "BAH-nyahk", "BA-niak"),
    ("akhir", "A-khir", "AH-kheer", "A-khirr"),
    ("jaminan", "ja-MI-nan", "jah-MEE-nahn", "zha-MI-nan"),
    ("mengingat", "me-NGI-ngat", "muh-NGEE-ngaht", "me-NGI-ngat"),
    ("Inggris", "ING-gris", "EENG-grees", "ING-grris"),
    ("giliran", "gi-LI-ran", "ghee-LEE-rahn", "gi-LI-rran"),
    ("dan", "dan", "dahn", "dan"),
    ("ke", "ke", "kuh", "ke"),
    ("GoPay", "GO-péi", "GOH-pay", "GO-pei"),
    ("QRIS", "kris", "krees", "krris"),
    ("SIM", "sim", "seem", "xim"),
    ("HP", "ha-PÉ", "hah-PEH", "ha-PEI"),
    ("OTP", "o-té-PÉ", "oh-teh-PEH", "o-tei-PEI"),
    ("SMS", "és-ém-ÉS", "ehs-ehm-EHS", "eis-eim-EIS"),
]


@pytest.mark.parametrize(("word", "syllables", "english", "chinese"), WORDS)
def test_a_word(word: str, syllables: str, english: str, chinese: str) -> None:
    assert Respelling(SOUNDS, {}).text(word) == syllables
    assert Respelling(SOUNDS, DATA["respelling"]["en"]).text(word) == english
    assert Respelling(SOUNDS, DATA["respelling"]["zh"]).text(word) == chinese


def test_blanks_numbers_and_marks_stay() -> None:
    text = "HP saya dicuri, tanggal 22/11/2026. Nomor saya [NOMOR HP]."
    said = "hah-PEH SAH-yah dee-CHOO-ree, TAHNG-gahl 22/11/2026. NOH-mohr SAH-yah [NOMOR HP]."
    assert Respelling(SOUNDS, DATA["respelling"]["en"]).text(text) == said


def test_every_sentence_to_be_said_is_said_whole() -> None:
    for case in CASES["cases"].values():
        for message in case["messages"]:
            for rules in DATA["respelling"].values():
                said = Respelling(SOUNDS, rules).text(message["text"])
                assert len(said.split()) == len(message["text"].split())
                assert not any(sign in said for sign in "éÉ")


def test_another_language_has_other_rules() -> None:
    sounds = Sounds("aeiou", "", ["ei"], ["nh"], ["br"], {}, {})
    assert Respelling(sounds, {"nh": "ny", "x": "sh"}).text("Abra o caixinha") == "A-bra o ca-i-SHI-nya"
