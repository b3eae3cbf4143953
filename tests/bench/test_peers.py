"""The numpy of the bench answers the same question as Kompass, or the comparison would say nothing."""

from bench import peers
from kompass.store import Store


def test_numpy_finds_the_same_peers(example: Store) -> None:
    """The ten likest, in whatever order."""
    subject = str(example.evaluations["municipality_id"].iloc[0])
    ours, numpy = peers.similar(example, subject)
    _, found = ours()
    assert set(found) - {subject} == set(example.municipalities["municipality_id"].iloc[numpy()])


def test_numpy_finds_the_same_bands(example: Store) -> None:
    """Place, first and last possible place of each, the best first."""
    ours, numpy = peers.bands(example)
    frame = ours().frame
    for name, found in zip(("place", "band_first", "band_last"), numpy(), strict=False):
        assert list(frame[name]) == list(found)
