import threading

import pytest
import shiboken6

from leadapron.model.errors import EngineError, InputError
from leadapron.ui.worker import Worker, wait_for_all


@pytest.fixture
def worker(qapp):
    worker = Worker()
    yield worker
    worker.close()


def test_answers_arrive_in_order_on_qt_thread(worker, qtbot):
    seen = []

    def work(report):
        report(1)
        report(2)
        return threading.get_ident()

    worker.run(
        work,
        done=lambda ident: seen.append(("done", ident != threading.get_ident())),
        failed=seen.append,
        reported=lambda value: seen.append((value, threading.current_thread().name)),
    )
    assert worker.is_busy
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen == [(1, "MainThread"), (2, "MainThread"), ("done", True)]
    assert not worker.is_busy


def test_late_answer_is_dropped_and_given_back(worker, qtbot):
    gate = threading.Event()
    dropped, done = [], []
    failed = pytest.fail
    worker.run(
        lambda _report: (gate.wait(5), "old")[1],
        done=done.append,
        failed=failed,
        dropped=dropped.append,
    )
    worker.run(lambda _report: "new", done=done.append, failed=failed)
    qtbot.waitUntil(lambda: done == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: dropped == ["old"])
    assert done == ["new"]


def test_report_ends_cancelled_work(worker, qtbot):
    gate, ended = threading.Event(), threading.Event()
    heard = []

    def work(report):
        try:
            gate.wait(5)
            report("late")
            return "never"
        finally:
            ended.set()

    worker.run(work, done=heard.append, failed=heard.append, reported=heard.append)
    worker.cancel()
    gate.set()
    assert ended.wait(5)
    qtbot.wait(20)
    assert heard == []


def test_error_arrives_without_its_frames(worker, qtbot):
    errors = []

    def work(_report):
        try:
            secret = ["PIXELS"]
            raise ValueError(secret)  # noqa: TRY301
        except ValueError as error:
            raise InputError("The picture is empty; choose another.") from error

    worker.run(work, done=pytest.fail, failed=errors.append)
    qtbot.waitUntil(lambda: errors != [])
    assert errors[0].sentence == "The picture is empty; choose another."
    assert errors[0].__traceback__ is None
    assert errors[0].__cause__ is None
    assert errors[0].__context__ is None


@pytest.mark.parametrize("kind", [ValueError, MemoryError, SystemExit])
def test_unexpected_error_becomes_one_sentence(worker, qtbot, kind):
    errors = []

    def work(_report):
        raise kind("DOE^JANE")

    worker.run(work, done=pytest.fail, failed=errors.append)
    qtbot.waitUntil(lambda: errors != [])
    assert isinstance(errors[0], EngineError)
    assert "DOE" not in errors[0].sentence


def test_answer_to_a_deleted_worker_is_given_back(qapp, qtbot):
    gate, got = threading.Event(), []
    worker = Worker()
    worker.run(
        lambda _report: (gate.wait(5), "pixels")[1],
        done=pytest.fail,
        failed=pytest.fail,
        dropped=got.append,
    )
    shiboken6.delete(worker)
    gate.set()
    qtbot.waitUntil(lambda: got == ["pixels"])


def test_close_waits_for_the_work(worker):
    ended = threading.Event()
    started = threading.Event()

    def work(_report):
        started.set()
        threading.Event().wait(0.2)
        ended.set()

    worker.run(work, done=pytest.fail, failed=pytest.fail)
    assert started.wait(5)
    worker.close(wait=5)
    assert ended.is_set()


def test_the_end_waits_for_work_and_says_when_it_cannot(worker):
    gate, started = threading.Event(), threading.Event()

    def work(_report):
        started.set()
        gate.wait(5)

    worker.run(work, done=pytest.fail, failed=pytest.fail)
    assert started.wait(5)
    worker.cancel()
    assert not wait_for_all(0.05)
    gate.set()
    assert wait_for_all(5)
