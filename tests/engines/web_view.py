"""WebKitGTK as an app holds it; its bindings belong to Debian's own Python, which runs this file (see `embedded.py`).

python3 web_view.py FOLDER [--no-scripts]: `help://guide/…` serves FOLDER, as README's lines for iOS do, and the page's
`webkit.messageHandlers.helpHost` is heard. Commands come on stdin, a JSON list of a name and an argument a line; each
is answered on stdout with a line of JSON, {"value": …} or {"error": …}.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gio, GLib, GObject, Gtk, WebKit2  # type: ignore[import-not-found]  # noqa: E402

# The console can't be read from here; what it would complain of is told by the page.
WATCH = """(function () {
  function tell(what) { window.webkit.messageHandlers.faults.postMessage(String(what)); }
  document.addEventListener("securitypolicyviolation", (e) => tell(e.violatedDirective + " " + e.blockedURI));
  window.addEventListener("error", (e) => tell(e.message || e.target.outerHTML), true);
  window.addEventListener("unhandledrejection", (e) => tell(e.reason));
  console.error = (...all) => tell(all.join(" "));
})();"""
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class View:
    """One web view without a network, and what it is asked to do."""

    def __init__(self, folder: Path, scripts: bool) -> None:
        self.folder = folder.resolve()
        self.said: dict[str, list[Any]] = {"helpHost": [], "faults": []}
        manager = WebKit2.UserContentManager()
        for name in self.said:
            manager.connect(f"script-message-received::{name}", self._hear, name)
            manager.register_script_message_handler(name)
        if scripts:
            frames, start = WebKit2.UserContentInjectedFrames.ALL_FRAMES, WebKit2.UserScriptInjectionTime.START
            manager.add_script(WebKit2.UserScript.new(WATCH, frames, start, None, None))
        settings = WebKit2.Settings(enable_javascript_markup=scripts)
        self.view = GObject.new(
            WebKit2.WebView, web_context=self._context(), user_content_manager=manager, settings=settings
        )
        self.view.connect("load-changed", self._load_changed)
        self.view.connect("load-failed", self._load_failed)
        self.loading = False
        self.failure = ""
        window = Gtk.OffscreenWindow()
        window.set_default_size(1000, 900)
        window.add(self.view)
        window.show_all()

    def _context(self) -> Any:
        context = WebKit2.WebContext.new_ephemeral()
        nowhere = WebKit2.NetworkProxySettings.new("http://127.0.0.1:9", ["127.0.0.1"])
        context.get_website_data_manager().set_network_proxy_settings(WebKit2.NetworkProxyMode.CUSTOM, nowhere)
        context.register_uri_scheme("help", self._serve)
        return context

    def _serve(self, request: Any) -> None:
        file = (self.folder / request.get_path().lstrip("/")).resolve()
        if not (file.is_relative_to(self.folder) and file.is_file()):
            self.said["faults"].append(f"no file {request.get_path()}")
            return request.finish_error(GLib.Error.new_literal(Gio.io_error_quark(), "no such file", 1))
        content = GLib.Bytes.new(file.read_bytes())
        stream = Gio.MemoryInputStream.new_from_bytes(content)
        request.finish(stream, content.get_size(), TYPES.get(file.suffix, "application/octet-stream"))
        return None

    def _hear(self, _: Any, message: Any, name: str) -> None:
        self.said[name].append(json.loads(message.get_js_value().to_json(0)))

    def answer(self, value: Any = None, error: str = "") -> None:
        sys.stdout.write(f"{json.dumps({'error': error} if error else {'value': value})}\n")
        sys.stdout.flush()

    def go(self, url: str) -> None:
        self.loading, self.failure = True, ""
        self.view.load_uri(url)

    def _load_changed(self, _: Any, event: Any) -> None:
        if event == WebKit2.LoadEvent.FINISHED and self.loading:
            self.loading = False
            self.answer(error=self.failure)

    def _load_failed(self, _: Any, event: Any, url: str, error: Any) -> None:
        self.failure = f"{url}: {error}"

    def run(self, script: str) -> None:
        whole = f"(function () {{ {script} }})()"
        self.view.evaluate_javascript(whole, -1, None, None, None, self._ran)

    def _ran(self, view: Any, result: Any) -> None:
        try:
            found = view.evaluate_javascript_finish(result).to_json(0)
        except GLib.Error as error:
            return self.answer(error=str(error))
        return self.answer(None if found is None else json.loads(found))

    def back(self, _: str) -> None:
        self.view.go_back()
        self.answer()

    def print(self, target: str) -> None:
        settings = Gtk.PrintSettings()
        settings.set_printer("Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, Path(target).as_uri())
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        self.failure = ""
        self.printing = WebKit2.PrintOperation.new(self.view)
        self.printing.set_print_settings(settings)
        self.printing.connect("failed", self._print_failed)
        self.printing.connect("finished", lambda _: self.answer(error=self.failure))
        self.printing.print_()

    def _print_failed(self, _: Any, error: Any) -> None:
        """Remember the error: `finished` follows."""
        self.failure = str(error)

    def heard(self, name: str) -> None:
        self.answer(self.said[name])

    def obey(self, *_: Any) -> bool:
        """Carry out the next command; False at the end of stdin."""
        line = sys.stdin.buffer.readline()
        if not line:
            Gtk.main_quit()
            return False
        name, argument = json.loads(line)
        try:
            getattr(self, name)(argument)
        except Exception as error:
            self.answer(error=repr(error))
        return True


if __name__ == "__main__":
    view = View(Path(sys.argv[1]), scripts="--no-scripts" not in sys.argv)
    GLib.io_add_watch(0, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, view.obey)
    Gtk.main()
