"""What wrk and the weights say is read right."""

from __future__ import annotations

import ssl
import tempfile
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.bench.load import BARE, Load, main, on_paper, read
from tests.tools import server

REPORT = "  Latency Distribution\n     50%    1.20ms\n     99%    {slowest}\n{errors}Requests/sec:  {rate}\n"


@pytest.mark.parametrize(
    ("slowest", "errors", "load"),
    [
        ("8.50ms", "", Load(1234.5, 8.5, "")),
        ("850.00us", "", Load(1234.5, 0.85, "")),
        ("1.20s", "  Non-2xx or 3xx responses: 7\n", Load(1234.5, 1200.0, "Non-2xx or 3xx responses: 7")),
    ],
)
def test_a_report_is_read(slowest: str, errors: str, load: Load) -> None:
    assert read(REPORT.format(slowest=slowest, errors=errors, rate="1234.5")) == load


def test_something_else_is_said_so() -> None:
    with pytest.raises(ValueError, match="wrk said something else"):
        read("unable to connect")


def test_the_sum_is_made_from_the_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "en" / "account" / "reset-pin.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        '<link rel="stylesheet" href="../../assets/a.css"><script src="../../assets/a.js">', encoding="utf-8"
    )
    (page.parent / "reset-pin.html.br").write_bytes(b"x" * 4000)
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "a.css").write_bytes(b"x" * 9000)
    (tmp_path / "assets" / "a.css.br").write_bytes(b"x" * 6000)
    (tmp_path / "assets" / "a.js").write_bytes(b"x" * 1000)
    lines = on_paper(tmp_path)
    assert lines[0] == "an article 4.0 kB, what it needs besides 7.0 kB in 2 files"
    assert "5 million requests, 19 GB a day" in lines[1]
    assert main(["--site", str(tmp_path / "none")]) == 2
    assert "run `make release` first" in capsys.readouterr().err


def test_the_bare_file_is_served_where_ours_is() -> None:
    if server.missing():
        pytest.skip(server.missing())
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    # Not tmp_path: nginx' workers are no root, and may not look into it.
    with tempfile.TemporaryDirectory() as name, server.serve(Path(name), BARE) as address:
        Path(name).chmod(0o755)
        Path(name, "bare").write_bytes(b"bare")
        with urlopen(f"https://127.0.0.1:{address.https}/bare", context=context) as answer:
            assert answer.read() == b"bare"
