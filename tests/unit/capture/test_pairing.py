from hypothesis import given
from hypothesis import strategies as st

from leadapron.capture.pairing import MonitorFacts, ScreenFacts, pair
from leadapron.model.geometry import Size

FACTORS = (1.0, 1.25, 1.5, 1.75, 2.0)


@st.composite
def desktops(draw, *, sizes, named):
    """Screens side by side as X11 gives them to Qt, and the same monitors in another order."""
    count = draw(st.integers(1, 5))
    x = draw(st.integers(-4000, 0))
    screens, monitors = [], []
    for index in range(count):
        width, height = draw(sizes)
        factor = draw(st.sampled_from(FACTORS))
        name = f"DP-{index}" if named else ""
        logical = (round(width / factor), round(height / factor))
        screens.append(ScreenFacts(name, x, 0, *logical, factor))
        monitors.append(MonitorFacts(name, x, 0, Size(width, height)))
        x += width
    order = draw(st.permutations(range(count)))
    return screens, [monitors[i] for i in order], [order.index(i) for i in range(count)]


any_size = st.tuples(st.integers(600, 5200), st.integers(600, 5200))
few_sizes = st.sampled_from([(1920, 1080), (2048, 2560), (1200, 1920), (3840, 2160)])


@given(desktops(sizes=any_size, named=True))
def test_names_find_every_monitor(desktop):
    screens, monitors, expected = desktop
    assert list(pair(screens, monitors)) == expected


@given(desktops(sizes=few_sizes, named=False))
def test_equal_sizes_are_told_by_their_order(desktop):
    screens, monitors, expected = desktop
    assert list(pair(screens, monitors)) == expected


@given(desktops(sizes=st.tuples(st.integers(1000, 1004), st.integers(800, 802)), named=False))
def test_sizes_that_could_be_confused_give_the_right_monitor_or_none(desktop):
    screens, monitors, expected = desktop
    for found, right in zip(pair(screens, monitors), expected, strict=True):
        assert found in (right, None)


def test_a_vanished_monitor_leaves_its_screen_alone_and_the_other_paired():
    screens = [ScreenFacts("", 0, 0, 1000, 1200), ScreenFacts("", 1000, 0, 1333, 800, 1.5)]
    assert pair(screens, [MonitorFacts("", 1000, 0, Size(2000, 1200))]) == (None, 0)
    assert pair(screens, []) == (None, None)


def test_two_equal_screens_with_one_monitor_left_are_not_guessed_at():
    screens = [ScreenFacts("", 0, 0, 1200, 1600), ScreenFacts("", 1200, 0, 1200, 1600)]
    assert pair(screens, [MonitorFacts("", 0, 0, Size(1200, 1600))]) == (None, None)


def test_a_name_on_a_monitor_of_another_size_is_not_trusted():
    screens = [ScreenFacts("DP-1", 0, 0, 1920, 1080)]
    assert pair(screens, [MonitorFacts("DP-1", 0, 0, Size(1280, 1024))]) == (None,)


def test_a_name_that_two_screens_share_tells_nothing():
    screens = [ScreenFacts("Dell", 0, 0, 800, 600), ScreenFacts("Dell", 800, 0, 800, 600)]
    monitors = [
        MonitorFacts("Dell", 800, 0, Size(800, 600)),
        MonitorFacts("", 0, 0, Size(800, 600)),
    ]
    assert pair(screens, monitors) == (1, 0)


def test_portrait_pair_and_scaled_colour_screen_with_negative_origin():
    screens = [
        ScreenFacts("", 0, 0, 1280, 720, 1.5),
        ScreenFacts("", -4096, -400, 2048, 2560),
        ScreenFacts("", -2048, -400, 2048, 2560),
    ]
    monitors = [
        MonitorFacts("", -4096, -400, Size(2048, 2560)),
        MonitorFacts("", -2048, -400, Size(2048, 2560)),
        MonitorFacts("", 0, 0, Size(1920, 1080)),
    ]
    assert pair(screens, monitors) == (2, 0, 1)
