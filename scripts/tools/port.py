"""A port in use is said in one line before a long build, not in a traceback after it."""

from __future__ import annotations

import socket
import sys


def main(arguments: list[str]) -> int:
    """Return 0 when `HOST PORT` is free to serve on, 1 with one line on stderr when not, 2 for wrong arguments."""
    if len(arguments) != 2 or not arguments[1].isdigit() or not 0 < int(arguments[1]) < 65536:
        print("make: PORT must be a number from 1 to 65535, for example: make serve PORT=8001", file=sys.stderr)
        return 2
    host, port = arguments[0], int(arguments[1])
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            print(
                f"make: port {port} on {host} can't be used ({error.strerror}); try: make serve PORT={port + 1}",
                file=sys.stderr,
            )
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
