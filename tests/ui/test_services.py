import threading

import pytest

from leadapron.detect.profile_files import delete_profile, save_profile
from leadapron.detect.profiles import Area, Profile
from leadapron.model.errors import InputError
from leadapron.model.policy import DEFAULT_POLICY
from leadapron.ui.services import Ladders, Once, product_services


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


def test_a_chosen_profile_holds_from_the_next_capture_on():
    chosen = [""]
    ladders = Ladders(DEFAULT_POLICY, lambda: chosen[0])
    without = ladders()
    assert ladders() is without
    save_profile(Profile("Mine", (Area(0, 0, 1, 0.1),)))
    chosen[0] = "Mine"
    first = ladders()
    assert first is not without
    assert ladders() is first
    save_profile(Profile("Mine", (Area(0, 0, 1, 0.2),)))
    assert ladders() is not first
    delete_profile("Mine")
    with pytest.raises(InputError):
        ladders()
    chosen[0] = ""
    assert ladders() is not first
