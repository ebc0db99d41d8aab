"""The offline bundle: the built site as one zip, and the proof that a copy of it is whole."""
