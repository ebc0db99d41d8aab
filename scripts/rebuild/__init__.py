"""What changed since the last build is built again, and what depends on it; the outcome is that of a whole build."""
