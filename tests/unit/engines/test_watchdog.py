import threading
import time

from leadapron.engines.watchdog import Watchdog


def test_a_run_that_is_late_is_stopped_once_and_one_in_time_is_not():
    watchdog, stopped = Watchdog(), threading.Event()
    in_time = threading.Event()
    with watchdog.watched(time.monotonic() + 60, in_time.set):
        begin = time.monotonic()
        with watchdog.watched(begin + 0.05, stopped.set):
            assert stopped.wait(10)
        assert time.monotonic() >= begin + 0.05
    assert not in_time.is_set()


def test_a_run_that_ended_is_never_stopped():
    watchdog, first, second = Watchdog(), threading.Event(), threading.Event()
    with watchdog.watched(time.monotonic() + 0.05, first.set):
        pass
    with watchdog.watched(time.monotonic() + 0.2, second.set):
        assert second.wait(10)
    assert not first.is_set()


def test_a_deadline_that_has_passed_stops_at_once():
    watchdog, stopped = Watchdog(), threading.Event()
    with watchdog.watched(time.monotonic() - 1, stopped.set):
        assert stopped.wait(10)


def test_one_thread_watches_runs_of_many():
    watchdog = Watchdog()
    stops = [threading.Event() for _ in range(8)]

    def run(stop):
        for _ in range(50):
            with watchdog.watched(time.monotonic() + 60, threading.Event().set):
                pass
        with watchdog.watched(time.monotonic() + 0.02, stop.set):
            assert stop.wait(10)

    threads = [threading.Thread(target=run, args=(stop,)) for stop in stops]
    before = threading.active_count()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert all(stop.is_set() for stop in stops)
    assert threading.active_count() <= before + 1
