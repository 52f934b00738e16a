from concurrent.futures import ThreadPoolExecutor

import pytest

from consolidate.errors import ConsolidateError
from consolidate.language import pipeline


def test_the_packaged_model_is_found() -> None:
    assert pipeline.model_name() in pipeline.MODELS


def test_without_a_model_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MODELS", ("no_such_model",))
    assert pipeline.model_name() is None
    with pytest.raises(ConsolidateError, match="pip install"):
        pipeline.pipeline.__wrapped__()


def test_threads_can_share_it() -> None:
    texts = [f"The ferry {i} sank." for i in range(8)] * 2
    with ThreadPoolExecutor(4) as pool:
        assert [doc.text for doc in pool.map(pipeline.analyse, texts)] == texts


def test_what_is_kept_of_a_sentence_is_its_parse_without_the_vectors() -> None:
    doc = pipeline.analyse("The ferry Corda sank.")
    assert [token.dep_ for token in doc if token.head == token] == ["ROOT"]
    assert doc.tensor is None


def test_texts_analysed_ahead_may_be_made_by_analysing_others() -> None:
    pipeline.analyse_ahead(pipeline.analyse(text).text for text in ("The ferry sank.", "Nine people died."))
    assert pipeline.analyse("Nine people died.").text == "Nine people died."
