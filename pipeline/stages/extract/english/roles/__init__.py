"""Roles in English articles: the titles beside a person's name.

A title stands right before the name ("Culture Minister A", "singer B"), before it with a comma ("its chairwoman, A"), behind it ("A, director
of the C Museum"), or in a clause ("A served as deputy head of D").
"""

import re
from collections import defaultdict

from pipeline.stages.extract.english.roles.posts import Posts
from pipeline.stages.extract.model import Article, Mention, Role
from pipeline.stages.extract.naming import by_paragraph
from pipeline.vietnamese import fold

_LESSER = {"deputy", "vice", "acting", "assistant", "co", "associate"}


def find_roles(article: Article, mentions: list[Mention], fullest: list[int]) -> list[Role]:
    """Return the roles that an English article gives its people, in order, each once; as `roles.find_roles`."""
    found: list[Role] = []
    subject: int | None = None
    for index, names in enumerate(by_paragraph(article, mentions)):
        source = article.paragraphs[index]
        people = [i for i, mention in names if mention.type == "PER"]
        if people or subject is not None:
            paragraph = Posts(source.text, source.sentences, names)
            posts = sorted(
                [*paragraph.posts(), *paragraph.of_pronouns(subject, fullest)],
                key=lambda item: (item[1].start, item[0]),
            )
            subject = fullest[people[0]] if people else subject
            for person, post in posts:
                body = post.body
                found.append(
                    Role(
                        index,
                        min(post.start, body[0]) if body else post.start,
                        max(post.end, body[1]) if body else post.end,
                        person,
                        paragraph.text[post.start : post.end],
                        paragraph.text[body[0] : body[1]] if body else None,
                        body[2] if body else None,
                    )
                )
    return _once(found, mentions, fullest)


def _once(roles: list[Role], mentions: list[Mention], fullest: list[int]) -> list[Role]:
    """Return the roles without those that say no more than another of the same person."""
    by_person: dict[int, list[tuple[int, set[str], str]]] = defaultdict(list)
    said = []
    for order, role in enumerate(roles):
        one = (
            order,
            set(re.split(r"[\s.-]+", fold(role.title).rstrip("."))),
            fold(role.organization_text or ""),
        )
        said.append(one)
        by_person[fullest[role.person]].append(one)
    return [
        role
        for role, one in zip(roles, said, strict=True)
        if not any(
            _covers(other, one) and (other[0] < one[0] or not _covers(one, other))
            for other in by_person[fullest[role.person]]
            if other is not one
        )
    ]


def _covers(one: tuple[int, set[str], str], other: tuple[int, set[str], str]) -> bool:
    more = one[1] - other[1]
    return other[1] <= one[1] and not more & _LESSER and other[2] in ("", one[2])
