"""Pictures are drawn, not stored: one source for both languages (docs/_data/pictures.yml) becomes SVG in each."""
