"""For all tests: machines that run them are slow and noisy, which is no finding."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "noisy-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("noisy-machine")
