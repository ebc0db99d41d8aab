"""The mark of a place that waits for words: `make new-article` sets it, the checker finds it."""

from __future__ import annotations

# Nobody types it by chance, and an editor shows it.
MARK = "✎"
