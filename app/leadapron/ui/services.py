"""What a window needs from the rest of Lead Apron, handed in so that tests can hand in a fake."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from leadapron.desktop.private_folder import private_folder
from leadapron.export.folders import journal_path
from leadapron.export.folders import pictures_folder as default_pictures_folder
from leadapron.model.geometry import Size
from leadapron.model.policy import Policy
from leadapron.policies.load import load_policy
from leadapron.ui.language import translate

if TYPE_CHECKING:  # loading the engines takes seconds and belongs to a worker
    from leadapron.detect.ladder import Ladder
    from leadapron.detect.profiles import Profile
    from leadapron.export.journal import Entry
    from leadapron.pipeline import Recorder
    from leadapron.verify.second_reader import SecondReader

T = TypeVar("T")

_WARMING: Final = Size(160, 64)
"""A picture that is large enough for every model to be loaded and run once."""


def _no_words() -> str:
    return ""


def _no_names() -> tuple[str, str]:
    return "", ""


def _forget(_preset: str, _format: str) -> None:
    """Nothing is remembered."""


def _leave(_profile: str) -> None:
    """No profile is put in force."""


def _nothing() -> None:
    """Nothing has to be loaded."""


@dataclass(frozen=True, slots=True)
class Services:
    """The engines, the rules and the place for finished pictures.

    Attributes:
        ladder: gives the detectors; the first call may take seconds, so call it in a worker.
        reader: gives the second reader; likewise.
        policy: the rules in force.
        pictures_folder: where finished pictures go; it need not exist yet.
        trouble: gives one sentence when an engine is missing or altered, else an empty string; may
            take a second, so call it in a worker.
        warm: loads the models; call it in a worker.
        destination: gives the names of the preset and of the format that the user chose last, empty
            for none.
        remember: takes those two names when the user chooses.
        use_profile: takes the name of a viewer's layout that is to be masked from now on.
        recorder: takes the journal's entry of every picture that leaves; None records nothing.
    """

    ladder: Callable[[], "Ladder"]
    reader: Callable[[], "SecondReader"]
    policy: Policy
    pictures_folder: Path
    trouble: Callable[[], str] = _no_words
    warm: Callable[[], None] = _nothing
    recorder: "Recorder | None" = None
    destination: Callable[[], tuple[str, str]] = _no_names
    remember: Callable[[str, str], None] = _forget
    use_profile: Callable[[str], None] = _leave


class Ladders:
    """Gives the detectors; they are built at the first use, and again for another profile.

    Args:
        policy: the rules in force.
        chosen: gives the name of the profile that the user chose, empty for none.
    """

    def __init__(self, policy: Policy, chosen: Callable[[], str]) -> None:
        self._policy = policy
        self._chosen = chosen
        self._lock = threading.Lock()
        self._built: tuple[Profile | None, Ladder] | None = None

    def __call__(self) -> "Ladder":
        """The detectors for the next capture; the profile's file is read anew each time.

        Raises:
            InputError: when the chosen profile is gone or damaged; what it stands for would not be
                masked.
        """
        from leadapron.detect.ladder import default_ladder  # noqa: PLC0415  # loads the engines
        from leadapron.detect.profile_files import profile_named  # noqa: PLC0415

        name = self._chosen()
        profile = profile_named(name) if name else None
        with self._lock:
            if self._built is None or self._built[0] != profile:
                self._built = (profile, default_ladder(private_folder, self._policy, profile))
            return self._built[1]


class Once(Generic[T]):
    """Calls a builder at the first use, from whichever thread, and keeps what it gave.

    A builder that raises is asked again at the next use.
    """

    def __init__(self, build: Callable[[], T]) -> None:
        self._build = build
        self._lock = threading.Lock()
        self._built: list[T] = []

    def __call__(self) -> T:
        """The one value."""
        with self._lock:
            if not self._built:
                self._built.append(self._build())
            return self._built[0]


def product_services(
    pictures_folder: Path | None = None,
    profile: Callable[[], str] = _no_words,
    destination: Callable[[], tuple[str, str]] = _no_names,
    remember: Callable[[str, str], None] = _forget,
    use_profile: Callable[[str], None] = _leave,
) -> Services:
    """The services of the product; engines are built once, at their first use.

    Args:
        pictures_folder: where the user wants finished pictures; their own folder when it is None.
        profile: gives the name of the viewer's layout that the user chose, empty for none.
        destination: as in `Services`.
        remember: as in `Services`.
        use_profile: as in `Services`.

    Raises:
        PolicyError: when a policy file is there and cannot be obeyed.
        EngineError: when the installation is damaged.
    """
    policy = load_policy()
    return Services(
        ladder=Ladders(policy, profile),
        reader=Once(_build_reader),
        policy=policy,
        pictures_folder=folder_in_force(policy, pictures_folder),
        trouble=_trouble,
        warm=lambda: _warm(Ladders(policy, _no_words)),
        recorder=_record,
        destination=destination,
        remember=remember,
        use_profile=use_profile,
    )


def folder_in_force(policy: Policy, wish: Path | None) -> Path:
    """Where finished pictures go: where the user wants them, if the policy allows it.

    Args:
        policy: the rules.
        wish: the user's folder, None for the one in the user's pictures.
    """
    wish = wish or default_pictures_folder()
    if policy.folders and not policy.may_write_to(wish):
        return policy.folders[0]
    return wish


def _record(entry: "Entry") -> None:
    """Write into the journal; the modules that write pictures are loaded with the first one."""
    from leadapron.export.journal import Journal  # noqa: PLC0415  # see above

    Journal(journal_path()).append(entry)


def _trouble() -> str:
    from leadapron.engines.choose import engine_facts  # noqa: PLC0415  # loads the engines

    for engine in engine_facts(private_folder):
        if engine.problem:
            return engine.problem
        if not all(model.is_intact for model in engine.models):
            return translate(
                "Engines", "A model file is missing or was altered; install Lead Apron again."
            )
    return ""


def _warm(ladder: "Callable[[], Ladder]") -> None:
    import numpy as np  # noqa: PLC0415  # only in the worker

    from leadapron.model.frame import Frame  # noqa: PLC0415

    steps = np.indices((_WARMING.height, _WARMING.width)).sum(axis=0) % 251
    ladder().detect(Frame(np.repeat(steps.astype(np.uint8)[..., None], 3, axis=2)))


def _build_reader() -> "SecondReader":
    from leadapron.verify.second_reader import (  # noqa: PLC0415  # loads the engines
        default_second_reader,
    )

    return default_second_reader(private_folder)
