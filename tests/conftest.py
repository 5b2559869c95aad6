"""For all tests: machines that run them are slow and noisy, and a run has to be repeatable."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "noisy-machine",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("noisy-machine")
