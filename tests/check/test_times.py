"""A time is the same in both languages however it is written, and what differs is one line at its own place."""

from __future__ import annotations

from tests.check.conftest import Check
from tests.check.pair import EN, ZH, finder, placed, reported, silent
from tests.model.small_docs import small_docs

REPORTED = [
    ("再等九天。", "Wait four days.", f"{EN}:14:6: four days, but 九天 in {ZH}; write the same [differing-times]"),
    ("再等九天。", "Wait nine hours.", f"{EN}:14:6: nine hours, but 九天 in {ZH}; write the same [differing-times]"),
    ("再等三天。", "Wait three hours.",
     f"{EN}:14:6: three hours, but 三天 in {ZH}; write the same [differing-times]"),
    ("再等三天。", "Wait 3 hours.", f"{EN}:14:6: 3 hours, but 三天 in {ZH}; write the same [differing-times]"),
    ("再等 9 天。", "Wait 9 hours.", f"{EN}:14:6: 9 hours, but 9 days in {ZH} [differing-figures]"),
    ("再等二十四小时。", "Wait twenty-five hours.",
     f"{EN}:14:6: twenty-five hours, but 二十四小时 in {ZH}; write the same [differing-times]"),
    ("等 5 个人，再等 3 天。", "Wait for 5 people, 3 of them, then for five days.",
     f"{EN}:14:40: five days, but 3 天 in {ZH}; write the same [differing-times]"),
    ("3 次，5 个人，等 3 天。", "3 times, 5 people, wait 5 days.",
     f"{EN}:14:25: 5 days, but 3 天 in {ZH}; write the same [differing-times]"),
    ("再等。", "Wait for fifteen minutes.", f"{EN}:14:10: fifteen minutes is not in {ZH} [differing-times]"),
    ("再等二十五分钟。", "Wait.", f"{ZH}:14:3: 二十五分钟 is not in {EN} [differing-times]"),
    ("再等两天。", "Wait.", f"{ZH}:14:3: 两天 is not in {EN} [differing-times]"),
]  # fmt: skip
SILENT = [
    ("再等九天。", "Wait 9 days."),
    ("再等 9 天。", "Wait nine days."),
    ("再等三个工作日。", "Wait three working days."),
    ("再等二十分钟、两个月、三周、四年。", "Wait twenty minutes, two months, three weeks, four years."),
    ("再等二十四小时。", "Wait twenty-four hours."),
    ("再等 24 小时。", "Wait twenty-four hours."),
    ("再等十五天。", "Wait 15 days."),
    ("两天放在一起算。", "Add up both days."),
    ("等一天，到第三天，九月。", "Wait a day, to the last, in September."),
    ("2026 年 9 月 3 日。", "3 September 2026."),
    ("第 59 天，三个步骤。", "Day 59."),
]


said = finder()
test_reported = reported(said, REPORTED)
test_silent = silent(said, SILENT)


def test_a_time_of_one_description_alone(check: Check) -> None:
    told = f"{ZH}:3:1: 60 天 is not in the description of {EN}; write it in both, or in neither [differing-times]"
    for description, expected in (("60 天内改：", [told]), ("", [])):
        files = small_docs()
        files[ZH] = files[ZH].replace("description: ", f"description: {description}", 1)
        for name, words in ((ZH, "等 60 天。"), (EN, "Wait 60 days.")):
            files[name] = files[name].replace("## ", f"{words}\n\n## ", 1)
        assert [row for row in placed(check(files, "--today", "2026-11-28")) if "times" in row] == expected
