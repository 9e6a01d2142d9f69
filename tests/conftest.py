"""Settings of all tests."""

import os

from hypothesis import HealthCheck, settings

# No wall-clock limit: a slow machine is no failure. In CI the examples are the same on every run.
settings.register_profile(
    "khotin",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("khotin")
