"""One heap for all threads, and freed memory goes back to the system."""

import re
import subprocess
import sys

import pytest

_HOARD = """
import re, sys, threading
from leadapron.desktop.memory import give_back, share_one_heap

if sys.argv[1] == "shared":
    share_one_heap()
hold = threading.Barrier(9)

def work():
    blocks = [bytes(100_000) for _ in range(3)]
    hold.wait()  # all at one time, so that none of them ends before another one begins
    del blocks

threads = [threading.Thread(target=work) for _ in range(8)]
for thread in threads:
    thread.start()
hold.wait()
for thread in threads:
    thread.join()
print(open("/proc/self/maps").read().count("---p"))
"""

_FREED = """
from leadapron.desktop.memory import give_back, share_one_heap

def resident():
    import re
    return int(re.search(r"VmRSS:\\s+(\\d+)", open("/proc/self/status").read())[1])

share_one_heap()
blocks = [bytes(range(256)) * 256 for _ in range(1500)]
last = bytes(range(256)) * 256  # what stands above keeps the heap from shrinking by itself
del blocks
before = resident()
give_back()
print(before - resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's heaps")
def test_threads_share_one_heap():
    def guards(how: str) -> int:
        done = subprocess.run(
            [sys.executable, "-c", _HOARD, how], capture_output=True, text=True, check=True
        )
        return int(done.stdout)

    assert guards("shared") < guards("apart")


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's heaps")
def test_freed_memory_goes_back():
    done = subprocess.run(
        [sys.executable, "-c", _FREED], capture_output=True, text=True, check=True
    )
    assert re.fullmatch(r"\d+\n", done.stdout)
    assert int(done.stdout) > 40_000
