"""Articles in English: the Vietnamese press has English editions, whose names, roles and quotes follow another grammar."""

from pipeline.stages.extract.english.dates import read_phrases
from pipeline.stages.extract.english.figures import read_figures
from pipeline.stages.extract.english.language import is_english
from pipeline.stages.extract.english.names import find_names
from pipeline.stages.extract.english.quotes import find_quotes
from pipeline.stages.extract.english.roles import find_roles

__all__ = ["find_names", "find_quotes", "find_roles", "is_english", "read_figures", "read_phrases"]
