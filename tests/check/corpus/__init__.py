"""Faults that readers meet and odd constructs that work, in both languages; each line is one case."""
