"""The shipped network itself, on statements it was not trained on."""

from __future__ import annotations

import numpy as np
import pytest

from consolidate.semantics import Judgement, judge, vectors

SANK = "The ferry sank off Larn on Monday."
WENT_DOWN = "On Monday the ferry went down near Larn."
AFLOAT = "The ferry is still afloat off Larn."
BREAD = "Bread prices rose by a tenth in spring."


def of(left: str, right: str) -> Judgement:
    (found,) = judge(vectors([left, right]), [(0, 1)])
    return found


def test_every_statement_has_a_row_of_length_one() -> None:
    rows = vectors([SANK, BREAD])
    assert rows.shape == (2, 384)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1.0, abs=1e-5)


def test_no_statements_have_no_rows_and_no_pairs_no_judgements() -> None:
    assert vectors([]).shape == (0, 384)
    assert judge(vectors([]), []) == []


def test_statements_on_one_matter_are_nearer_than_others() -> None:
    sank, down, afloat, bread = vectors([SANK, WENT_DOWN, AFLOAT, BREAD])
    assert min(sank @ down, sank @ afloat) > max(sank @ bread, afloat @ bread) + 0.2


def test_what_a_statement_is_read_with_changes_nothing() -> None:
    alone = vectors([SANK])[0]
    among = vectors([BREAD, SANK, f"{AFLOAT} {BREAD} {WENT_DOWN}"])[1]
    assert alone == pytest.approx(among, abs=1e-4)


def test_the_same_in_other_words_is_told_from_what_excludes_it_and_from_another_matter() -> None:
    assert of(SANK, WENT_DOWN).same > 0.5
    assert of(SANK, AFLOAT).contrary > 0.5
    assert max(of(SANK, BREAD).same, of(SANK, BREAD).contrary) < 0.2


def test_the_order_of_two_statements_changes_nothing() -> None:
    assert of(SANK, AFLOAT) == of(AFLOAT, SANK)
