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
