#!/usr/bin/env bash
# Opening hours and waits, written in YAML and read by PyYAML into pydantic.
#
# Guessed: `closes: 17:00` for a `datetime.time` is five in the afternoon, or pydantic refuses it. At worst PyYAML's
# old numbers to the base of 60 turn every time into a number, so the first test would tell.
# Seen on 2026-11-29 with PyYAML 6.0.4 and pydantic 2.14.3:
#   opens: 09:00    09:00:00: a nought in front is no such number, so the string arrives, and is read rightly
#   closes: 17:00   00:17:00+00:00: 1020, which pydantic takes for seconds since midnight, and in UTC
#   closes: 24:00   00:24:00+00:00, where the string "24:00" is refused
#   wait: 1:30      0:01:30 for a `timedelta`, where the string "1:30" is refused, and 01:30 is an hour and a half
# So 09:00 to 17:00 passes the schema, and the shop shuts before it opens. `strict=True` refuses the numbers, and also
# the strings that were right; with quotes, or ruamel.yaml 0.19.1 (YAML 1.2), each is read or refused as written.
# Exits with 1 when any of this has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install -q pyyaml==6.0.4 pydantic==2.14.3 ruamel.yaml==0.19.1
cat > read.py <<'PY'
from datetime import time, timedelta

import yaml
from pydantic import TypeAdapter, ValidationError
from ruamel.yaml import YAML


def read(load, kind, text, strict=False):
    value = load("key: " + text)["key"]
    try:
        return str(TypeAdapter(kind).validate_python(value, strict=strict))
    except ValidationError:
        return "refused"


times = ("09:00", "17:00", "24:00", '"24:00"')
for kind, text in [(time, text) for text in times] + [(timedelta, "1:30"), (timedelta, "01:30")]:
    both = read(yaml.safe_load, kind, text), read(YAML(typ="safe").load, kind, text)
    print(kind.__name__, text, *both, read(yaml.safe_load, kind, text, strict=True))
PY
seen=$(python/bin/python read.py)
expected='time 09:00 09:00:00 09:00:00 refused
time 17:00 00:17:00+00:00 17:00:00 refused
time 24:00 00:24:00+00:00 refused refused
time "24:00" refused refused refused
timedelta 1:30 0:01:30 refused refused
timedelta 01:30 1:30:00 1:30:00 refused'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: expected" >&2; echo "$expected" >&2; exit 1; }
