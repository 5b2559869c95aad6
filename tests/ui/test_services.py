import threading

import pytest

from leadapron.ui.services import Once, product_services


def test_once_builds_once_across_threads():
    calls = []
    gate = threading.Barrier(4)

    def build():
        calls.append(1)
        return object()

    once = Once(build)
    got = []

    def ask():
        gate.wait()
        got.append(once())

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(calls) == 1
    assert len(set(map(id, got))) == 1


def test_once_asks_again_after_a_failure():
    answers = iter([RuntimeError("no"), "yes"])

    def build():
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    once = Once(build)
    with pytest.raises(RuntimeError):
        once()
    assert once() == "yes"


def test_product_services_load_no_engine_by_themselves(tmp_path):
    services = product_services(tmp_path)
    assert services.pictures_folder == tmp_path
    assert services.policy.kept_kinds
