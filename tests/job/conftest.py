"""A project of its own for each test."""

from pathlib import Path

import pytest

from tests.job.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.make(tmp_path)
