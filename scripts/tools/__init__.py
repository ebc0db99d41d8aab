"""Programs of the machine that ours start: a browser, a free port."""
