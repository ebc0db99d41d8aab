"""The search's modules run in Node, each with its table of tests: `*.test.js` beside this file."""

import json
import os
import subprocess
from pathlib import Path

from scripts.search import kinds
from scripts.search.small_words import small_words
from scripts.search.tables import _common, simplified, sounds
from tests.tools.node import node

HERE = Path(__file__).parent
SHORT_TEXTS = ["支付", "忘记密码", "重置密码", "申请退款"]


def test_modules(tmp_path: Path) -> None:
    known = set("".join(SHORT_TEXTS) + "码记钱")
    old, new = simplified(known)
    runs, others = sounds(SHORT_TEXTS, known)
    tables = {
        "kinds": kinds.table(),
        "small": small_words("gopay", "wallet 钱包"),
        **{"old": old, "new": new, "runs": runs, "sounds": others},
        "aside": "about/",
        "ends": _common()[0] + _common()[-1],
    }
    path = tmp_path / "tables.json"
    path.write_text(json.dumps(tables), encoding="utf-8")
    run = subprocess.run(
        [node(), "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--test", *map(str, sorted(HERE.glob("*.test.js")))],
        env={**os.environ, "SEARCH_TABLES": str(path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "\nℹ tests 0" not in run.stdout
