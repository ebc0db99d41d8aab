"""Build steps: the register and the articles go in, pages come out; nothing here reads a built page back."""
