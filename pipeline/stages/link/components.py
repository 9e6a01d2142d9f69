"""Connected components: things that are joined by pairs, directly or over others."""

from typing import Generic, TypeVar

T = TypeVar("T", int, str, tuple[str, str])


class Components(Generic[T]):
    """Sets of joined things. A set is known by its smallest member, whatever the order of the joins."""

    def __init__(self) -> None:
        self._parent: dict[T, T] = {}

    def root(self, item: T) -> T:
        """Return the smallest member of the item's set: the item itself where nothing was joined to it."""
        parent = self._parent
        root = item
        while (above := parent.get(root, root)) != root:
            root = above
        while (above := parent.get(item, item)) != root:
            parent[item], item = root, above
        return root

    def join(self, left: T, right: T) -> None:
        """Make one set of the sets of both."""
        low, high = sorted((self.root(left), self.root(right)))
        if low != high:
            self._parent[high] = low

    def members(self) -> dict[T, list[T]]:
        """Return the sets of more than one, by root, members in order."""
        found: dict[T, set[T]] = {}
        for item in self._parent:
            root = self.root(item)
            found.setdefault(root, {root}).add(item)
        return {root: sorted(found[root]) for root in sorted(found)}
