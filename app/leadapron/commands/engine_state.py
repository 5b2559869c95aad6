"""Whether the engines are fit to be relied on: one answer for `clean` and `doctor`."""

from leadapron.desktop.private_folder import private_folder
from leadapron.engines.choose import engine_facts
from leadapron.engines.protocol import EngineFacts
from leadapron.model.errors import EngineError


def problem_of(engine: EngineFacts) -> str:
    """An engine's own problem, or the sentence that one of its models is not the released one."""
    if engine.problem:
        return engine.problem
    if all(model.is_intact for model in engine.models):
        return ""
    return "A model file is missing or was altered; install Lead Apron again."


def demand_engines() -> None:
    """Check every engine before the first picture, so that a folder is not begun in vain.

    The networks load their models at every call too, whatever the pixels; this only says it sooner.

    Raises:
        EngineError: when an engine or a model is missing or altered.
    """
    for engine in engine_facts(private_folder):
        problem = problem_of(engine)
        if problem:
            raise EngineError(problem)
