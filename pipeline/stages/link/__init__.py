"""Linking: names to entities, articles to stories.

`local_names`, `name_groups` and `signatures` look at each article alone and are computed for changed articles;
`resolve` and `find_stories` look at what these leave of the whole corpus, and are functions of it alone.
"""

from pipeline.stages.link.entities import resolve
from pipeline.stages.link.local import local_names, name_groups
from pipeline.stages.link.stories import find_stories, signatures

__all__ = ["find_stories", "local_names", "name_groups", "resolve", "signatures"]
