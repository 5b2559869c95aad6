"""One ONNX network on the processor: verified before it is loaded, stopped when it takes too long.

The runtime gets the verified bytes themselves, so that nothing can be exchanged between the check
and the load. What every engine made of one network has in common stands here, too.
"""

import threading
import time
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from leadapron.engines.models import intact_bytes, model_facts
from leadapron.engines.protocol import EngineFacts, ModelFacts
from leadapron.engines.watchdog import Watchdog
from leadapron.model.errors import EngineError

DEFAULT_THREADS: Final = 2
"""Threads of one network run: leaves cores to the window and to the viewer being captured."""

Tensor = NDArray[np.float32]

_WATCHDOG: Final = Watchdog()


class OnnxModel:
    """A network that is loaded when it is first used.

    Args:
        engine: name of the engine for sentences, for example `overlay`.
        model: name of the model in `resources/models.toml`.
        threads: threads inside one operator.
        keeps_buffers: whether the runtime keeps the memory of a run for the next one. That saves
            the overlay detector a fifth of its time; with all networks a capture of 3840x2160
            would need 900 MB instead of 700.
    """

    def __init__(
        self,
        engine: str,
        model: str,
        *,
        threads: int = DEFAULT_THREADS,
        keeps_buffers: bool = False,
    ) -> None:
        self._engine = engine
        self._model = model
        self._threads = threads
        self._keeps_buffers = keeps_buffers
        self._lock = threading.Lock()
        self._session: Any = None
        self._metadata: dict[str, str] = {}

    @property
    def metadata(self) -> dict[str, str]:
        """What the model file says of itself; loads the model.

        Raises:
            EngineError: when it cannot be loaded.
        """
        self._loaded()
        return self._metadata

    def load(self) -> None:
        """Load the network, so that a missing model is known even where no pixel needs it.

        Raises:
            EngineError: when it is missing or altered, or cannot be loaded.
        """
        self._loaded()

    def model_facts(self) -> ModelFacts:
        """Place and hash of the model file.

        Raises:
            EngineError: when the manifest is damaged.
        """
        return model_facts(self._model)

    def run(self, tensor: Tensor, deadline: float) -> Tensor:
        """The first output for one input tensor.

        Args:
            tensor: float32, as the network wants it.
            deadline: `time.monotonic()` second at which the run is stopped.

        Raises:
            EngineError: when the model is missing or altered, fails, is stopped, or answers with
                values that are not finite.
        """
        session = self._loaded()
        if time.monotonic() >= deadline:
            raise self._too_slow()
        import onnxruntime  # noqa: PLC0415  # 0.2 s that only a run has to pay

        options = onnxruntime.RunOptions()
        try:
            with _WATCHDOG.watched(deadline, partial(setattr, options, "terminate", True)):
                (output,) = session.run(None, {session.get_inputs()[0].name: tensor}, options)
        except Exception as error:
            if time.monotonic() >= deadline:
                raise self._too_slow() from None
            raise EngineError(
                f"The engine {self._engine} failed while it ran; start Lead Apron again, and run "
                "leadapron doctor if it persists."
            ) from error
        result: Tensor = np.asarray(output, np.float32)
        if not np.isfinite(result).all():
            raise EngineError(
                f"The engine {self._engine} gave an answer that makes no sense; run leadapron "
                "doctor."
            )
        return result

    def _loaded(self) -> Any:  # noqa: ANN401  # the runtime ships no types
        with self._lock:
            if self._session is None:
                self._session = self._load()
            return self._session

    def _load(self) -> Any:  # noqa: ANN401  # the runtime ships no types
        content, _ = intact_bytes(self._model)
        try:
            import onnxruntime  # noqa: PLC0415  # a broken runtime must not stop the window

            onnxruntime.disable_telemetry_events()  # on by default in its Windows builds
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = self._threads
            options.inter_op_num_threads = 1
            options.log_severity_level = 4
            options.enable_cpu_mem_arena = self._keeps_buffers
            # Without these two, threads burn a core while they wait for the next run.
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")
            options.add_session_config_entry("session.inter_op.allow_spinning", "0")
            session = onnxruntime.InferenceSession(
                content, options, providers=["CPUExecutionProvider"]
            )
            self._metadata = dict(session.get_modelmeta().custom_metadata_map)
        except Exception as error:
            raise EngineError(
                f"The engine {self._engine} cannot start; install Lead Apron again and run "
                "leadapron doctor."
            ) from error
        return session

    def _too_slow(self) -> EngineError:
        return EngineError(
            f"The engine {self._engine} took too long and was stopped; capture a smaller region "
            "or try again."
        )


class OnnxEngine:
    """What engines of one network share: a name, what `doctor` says of them, and the load.

    Args:
        name: of the engine.
        model: its network.
    """

    def __init__(self, name: str, model: OnnxModel) -> None:
        self._name = name
        self._model = model

    @property
    def name(self) -> str:
        """Short lower-case name."""
        return self._name

    def facts(self) -> EngineFacts:
        """Versions, model and hash; never raises."""
        name = self._name
        try:
            import onnxruntime  # noqa: PLC0415  # doctor reports a broken runtime instead of dying of it

            version = f"onnxruntime {onnxruntime.__version__}"
        except Exception:  # noqa: BLE001  # a broken native library raises more than ImportError
            reason = "ONNX Runtime cannot be loaded; install Lead Apron again."
            return EngineFacts(name, "", (), reason)
        try:
            fact = self._model.model_facts()
        except EngineError as error:
            return EngineFacts(name, version, (), error.sentence)
        if fact.is_intact:
            return EngineFacts(name, version, (fact,))
        if fact.sha256:
            reason = f"The model {fact.name} was altered; install its package again."
        else:
            reason = f"The model {fact.name} is missing; install its package again."
        return EngineFacts(name, version, (fact,), reason)

    def load(self) -> None:
        """Load the network, so that a missing model is known even where no picture needs it.

        Raises:
            EngineError: when the model is missing or altered.
        """
        self._model.load()
