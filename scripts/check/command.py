"""One run tells everything that is wrong, sorted, and its exit code tells the rest."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from scripts.check import memory
from scripts.check.finding import ERROR, UNUSED, NothingToCheck, ProjectError, Row
from scripts.check.read.page_reader import Ahead, read_ahead
from scripts.check.report import FORMATS, write_report

if TYPE_CHECKING:
    from scripts.check.site import Site

CLEAN, FOUND, USAGE, INCOMPLETE = 0, 1, 2, 3
# What is told of a site that can't be built for what is told of its sources.
MENDED_FIRST = "what is told above stops the build; mend it, and the pages are built and checked too"
# What was read last is kept: where the process ends with it, nobody has to free it.
_last: list[Site] = []


def main(
    argv: list[str] | None = None, out: TextIO | None = None, err: TextIO | None = None, cache: Path | None = None
) -> int:
    """Check a tree. Returns 0 clean, 1 findings, 2 usage or configuration, 3 not all could be checked.

    `cache` is a folder for what the next run need not read again; without one nothing is kept.
    """
    out, err = out or sys.stdout, err or sys.stderr
    arguments = _parser().parse_args(argv)
    kept = _memory(arguments, cache)
    memory.begin(kept)
    try:
        return _run(arguments, out, err)
    finally:
        kept.save(whole=not arguments.files)
        memory.begin(memory.Memory())


def _memory(arguments: argparse.Namespace, cache: Path | None) -> memory.Memory:
    """What is remembered of the tree that is asked for."""
    if cache is None or arguments.no_cache:
        return memory.Memory()
    root = (arguments.root or Path()).resolve()
    trees = [root, *(path.resolve() for path in (arguments.site, arguments.bundle) if path is not None)]
    name = memory.digest_of("\n".join(map(str, trees)).encode())
    return memory.Memory(cache / f"{name}.txt", memory.code_digest([root / "mkdocs.yml", root / "mkdocs.yaml"]))


def _run(arguments: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    if arguments.list:
        out.write(_rule_list())
        return CLEAN
    if arguments.explain:
        from scripts.check.explain import explain

        return CLEAN if explain(arguments.explain, out, err) else USAGE
    gc.disable()  # a short run that keeps what it makes: collecting costs a tenth and frees nothing
    try:
        ahead = read_ahead(_folder(arguments))
        sites = list(_sites(arguments, ahead))
    except (ProjectError, NothingToCheck) as error:
        print(f"check: {error}", file=err)
        return USAGE
    from scripts.check.causes import told_once
    from scripts.check.findings import findings
    from scripts.check.locate import built_files

    if arguments.diff or arguments.fix:
        hides_more = any(fault.instead for site in sites if site.docs is not None for fault in site.docs.faults)
        mended = _mend(sites, arguments.diff, out, err)
        if arguments.diff:
            return FOUND if mended else CLEAN
        sites = list(_sites(arguments, read_ahead(_folder(arguments))))
        if hides_more and _mend(sites, False, out, err):
            sites = list(_sites(arguments, read_ahead(_folder(arguments))))
    rows = {row for site in sites for row in told_once(site, findings(site))}
    if arguments.online:
        from scripts.check.online import check_online

        rows.update(check_online(sites, arguments.state))
    listed = sorted(rows)
    if not any(row.severity == ERROR for row in rows):
        for site in sites:  # else what keeps the build from being made is among the findings
            site.incomplete += [f"the built site: {site.todays.reason}"] if site.todays.reason else []
    write_report(listed, arguments.format, out, {path for site in sites for path in built_files(site)})
    for site in sites:
        _explain(site, listed, err)
    _count(sites, listed, err)
    if arguments.fix:
        print(f"check: what has one right answer is mended; {_left(listed, _is_whole(sites))}", file=err)
    _last[:] = sites
    return _exit_code(sites, listed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scripts.check", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="Markdown files to check with their twins, and no more")
    parser.add_argument("--root", type=Path, help="a tree with mkdocs.yml; its site_dir is read if it is built")
    parser.add_argument("--site", type=Path, help="a built site")
    parser.add_argument("--bundle", type=Path, help="an unpacked offline bundle")
    parser.add_argument("--site-url", default="", help="the address that the site is published under")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--release", action="store_true", help="lapsed contacts are errors")
    parser.add_argument("--today", type=date.fromisoformat, default=None, help="YYYY-MM-DD instead of today")
    parser.add_argument("--online", action="store_true", help="ask external addresses too")
    parser.add_argument("--state", type=Path, metavar="FILE", help="what --online heard so far, kept for its next run")
    parser.add_argument("--diff", action="store_true", help="show what --fix would write, and stop")
    parser.add_argument("--fix", action="store_true", help="mend what has one right answer, then check")
    parser.add_argument("--no-cache", action="store_true", help="read all anew, and keep nothing for the next run")
    parser.add_argument("--explain", metavar="RULE", help="say what a rule takes and leaves, and stop")
    parser.add_argument("--list", action="store_true", help="name every rule and stop")
    return parser


def _rule_list() -> str:
    from scripts.check.rules import RULES, name_of

    lines = (f"{name_of(rule)}: {' '.join((rule.__doc__ or '').split())}\n" for rule in RULES)
    return "".join(lines)


def _folder(arguments: argparse.Namespace) -> Path | None:
    """The folder whose pages are probably asked for: they are read while Python imports what the rest needs."""
    if arguments.files:
        return None
    folder: Path | None = arguments.site or arguments.bundle or (arguments.root or Path()) / "site"
    return folder if folder is not None and folder.is_dir() else None


def _sites(arguments: argparse.Namespace, ahead: Ahead) -> Iterable[Site]:
    """The site of --root and --site, and that of --bundle; without any, the tree one stands in."""
    from scripts.check.read.site_reader import read_site

    root, folder, bundle = arguments.root, arguments.site, arguments.bundle
    if arguments.files:
        from scripts.check.read.pair_reader import read_pairs

        yield read_pairs(root or Path(), arguments.files, arguments.today or date.today())
        return
    for path in (root, folder, bundle):
        if path is not None and not path.is_dir():
            raise NothingToCheck(f"{path}: no such folder")
    if root is None and folder is None and bundle is None:
        root = Path()
    today = arguments.today or date.today()
    if root is not None or folder is not None:
        yield read_site(root, folder, arguments.site_url, today, arguments.release, False, ahead)
    if bundle is not None:
        yield read_site(None, bundle, arguments.site_url, today, arguments.release, True, ahead)


def _mend(sites: list[Site], shown: bool, out: TextIO, err: TextIO) -> int:
    """Show or write what has one right answer, and return in how many files."""
    from scripts.check.fix import diff, mend, write  # nobody else needs it

    count = 0
    for site in sites:
        mended = mend(site)
        count += len(mended)
        if shown:
            out.writelines(diff(mended))
        elif site.project is not None:
            write(site.project.root, mended)
            err.writelines(f"check: mended {each.path}: {each.kinds}\n" for each in mended)
    return count


def _explain(site: Site, rows: list[Row], err: TextIO) -> None:
    if note := site.todays.note:
        is_kept = site.todays.reason and any(row.severity == ERROR for row in rows)
        print(f"check: {MENDED_FIRST if is_kept else note}", file=err)
    if site.facts is None:
        broken = "channels.yml or cases.yml" if site.docs is None or site.docs.documents.get("cases") else "extra.guide"
        why = "no _data/channels.yml" if site.docs is None else f"{broken} is broken"
        message = f"{why}: the rules on register, CSP, third parties and budgets are off"
        print(f"check: {message}", file=err)
    for reason in dict.fromkeys(site.incomplete):
        print(f"check: not checked: {reason}", file=err)


def _count(sites: list[Site], rows: list[Row], err: TextIO) -> None:
    pages = sum(len(site.pages) for site in sites)
    links = sum(site.link_count for site in sites)
    anchors = sum(len(page.ids) + len(page.names) for site in sites for page in site.pages.values())
    errors = sum(row.severity == ERROR for row in rows)
    warnings = len(rows) - errors
    told = f"{_counted(errors, 'error')}, {_counted(warnings, 'warning')}"
    print(f"check: {pages} pages, {links} links, {anchors} anchors read: {told}", file=err)
    if mendable := sum(bool(row.edits) for row in rows):
        print(f"check: one right answer alone for {mendable} of these: `make fix` writes it", file=err)


def _counted(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _left(rows: list[Row], is_whole: bool) -> str:
    """What is left for the writer to do, as far as all was checked."""
    if not rows:
        return "nothing that the check tells is left" if is_whole else "not all could be checked"
    return f"{len(rows)} finding{'s are' if len(rows) > 1 else ' is'} left to mend by hand"


def _is_whole(sites: list[Site]) -> bool:
    return not any(site.incomplete or any(fault.unchecked for fault in site.faults) for site in sites)


def _exit_code(sites: list[Site], rows: list[Row]) -> int:
    if not _is_whole(sites):
        return INCOMPLETE
    return FOUND if any(row.severity == ERROR or row.rule == UNUSED for row in rows) else CLEAN
