"""The only readers of docs/: strict schemas, and errors in one line that name file, line and fix."""
