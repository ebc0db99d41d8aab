"""What an article is written with that build and checker both look for."""

from __future__ import annotations

import re

# The id of the heading above an article's own words on when to escalate.
NEED_HELP = "need-help"
# The ids of the other headings that articles share.
SHARED_HEADINGS = frozenset({"before-you-start", "steps", "if-it-fails"})
# Where a page shows a flow: takes `<!-- flow: failed-payment -->`; leaves `<!-- flow -->`.
FLOW = re.compile(r"<!-- flow: (\S+) -->")
LOOK_UP = "<!-- look-up -->"
GLOSSARY = "<!-- glossary -->"
FACTS = "<!-- facts -->"
