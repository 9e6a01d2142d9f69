"""Stable identifiers: 16 hexadecimal digits that depend on nothing but the parts they name."""

from hashlib import blake2b


def stable_id(*parts: object) -> str:
    """Return the 16-hex id of the parts, in order. Equal parts give equal ids on any machine."""
    text = "\x1f".join(map(str, parts))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
