"""The folder raw/: walked and read, never changed."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

MAX_BYTES = 64 * 1024 * 1024
"""A larger file is rejected: an article is a few kilobytes, and a file is read whole into memory."""


class RawFile(NamedTuple):
    """A file as it lies under raw/; `problem` says why it cannot be read, where that is known already."""

    path: str
    bytes: int
    modified_at: datetime
    problem: str | None = None


def walk(root: Path) -> list[RawFile]:
    """List the files of raw/ and its sub-folders, in order of path.

    Hidden files and folders and READMEs are left out. A symbolic link to a file inside raw/ is read as that file; one that leads
    out of raw/ is listed with a problem and not followed; links to folders are not followed.
    """
    return sorted(_walk(root, root.resolve()), key=lambda file: file.path)


def _walk(root: Path, resolved_root: Path) -> Iterator[RawFile]:
    for folder, folders, names in os.walk(root):
        linked = [name for name in folders if (Path(folder) / name).is_symlink()]
        folders[:] = sorted(n for n in folders if not n.startswith(".") and n not in linked)
        for name in names + linked:
            if name.startswith(".") or Path(name).stem.lower() == "readme":
                continue
            full = Path(folder) / name
            inside = full.resolve().is_relative_to(resolved_root)
            if name in linked and inside:
                continue
            yield _describe(full, full.relative_to(root).as_posix(), inside)


def _describe(full: Path, path: str, inside: bool) -> RawFile:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        path = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        return RawFile(path, 0, datetime.fromtimestamp(0, UTC).replace(tzinfo=None), "its name is not UTF-8")
    try:
        stat = full.stat() if inside else full.lstat()
    except OSError as error:
        return RawFile(path, 0, datetime.fromtimestamp(0, UTC).replace(tzinfo=None), _reason(error))
    modified_at = datetime.fromtimestamp(stat.st_mtime, UTC).replace(tzinfo=None)
    problem = None
    if not inside:
        problem = "a symbolic link that leads out of raw/; it is not followed"
    elif not full.is_file():
        problem = "not a regular file"
    elif stat.st_size > MAX_BYTES:
        problem = f"larger than {MAX_BYTES // 2**20} MiB"
    return RawFile(path, stat.st_size, modified_at, problem)


def read(root: Path, path: str) -> tuple[bytes | None, str | None, str | None]:
    """Read a file of raw/: (content, its SHA-256, None), or (None, None, the reason why it cannot be read)."""
    try:
        content = (root / path).read_bytes()
    except OSError as error:
        return None, None, _reason(error)
    return content, sha256(content).hexdigest(), None


def _reason(error: OSError) -> str:
    return f"cannot be read: {error.strerror or error}"
