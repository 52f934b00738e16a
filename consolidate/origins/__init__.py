"""Where reporting began: articles folded into origins, each fold with a reason a person can check."""

from consolidate.origins.folding import find_origins

__all__ = ["find_origins"]
