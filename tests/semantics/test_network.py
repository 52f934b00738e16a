"""The shipped network itself, on statements it was not trained on."""

from __future__ import annotations

import numpy as np
import pytest

from consolidate.semantics import centred, contrariness, vectors

SANK = "The ferry sank off Larn on Monday."
WENT_DOWN = "On Monday the ferry went down near Larn."
AFLOAT = "The ferry is still afloat off Larn."
BREAD = "Bread prices rose by a tenth in spring."


def contrary(left: str, right: str) -> float:
    (found,) = contrariness(vectors([left, right]), [(0, 1)])
    return found


def test_every_statement_has_a_row_of_length_one() -> None:
    rows = vectors([SANK, BREAD])
    assert rows.shape == (2, 384)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1.0, abs=1e-5)


def test_no_statements_have_no_rows_and_no_pairs_nothing_to_judge() -> None:
    assert vectors([]).shape == (0, 384)
    assert contrariness(vectors([]), []) == []


def test_statements_on_one_matter_are_nearer_than_others() -> None:
    sank, down, afloat, bread = vectors([SANK, WENT_DOWN, AFLOAT, BREAD])
    assert min(sank @ down, sank @ afloat) > max(sank @ bread, afloat @ bread) + 0.2


def test_what_a_statement_is_read_with_changes_nothing() -> None:
    alone = vectors([SANK])[0]
    among = vectors([BREAD, SANK, f"{AFLOAT} {BREAD} {WENT_DOWN}"])[1]
    assert alone == pytest.approx(among, abs=1e-4)


def test_what_excludes_each_other_is_told_from_the_same_in_other_words_and_from_another_matter() -> None:
    assert contrary(SANK, AFLOAT) > 0.6
    assert max(contrary(SANK, WENT_DOWN), contrary(SANK, BREAD)) < 0.2


def test_the_order_of_two_statements_changes_nothing() -> None:
    assert contrary(SANK, AFLOAT) == contrary(AFLOAT, SANK)


def test_what_all_statements_have_in_common_tells_nothing() -> None:
    told = [f"The ferry of Larn {rest}" for rest in ("sank.", "went down.", "was sold.", "was late.", "is blue.") * 8]
    rows = vectors(told)
    apart = centred(rows)
    assert np.linalg.norm(apart, axis=1) == pytest.approx(1.0, abs=1e-5)
    assert apart[0] @ apart[1] - apart[0] @ apart[4] > rows[0] @ rows[1] - rows[0] @ rows[4]
