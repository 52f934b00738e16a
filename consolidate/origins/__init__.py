"""Where reporting began: articles folded into origins, each fold with a reason a person can check."""

from consolidate.origins.claims import origin_of_claim, origins_of_claims
from consolidate.origins.folding import find_origins
from consolidate.origins.grouping import Overrides, check_overrides

__all__ = ["Overrides", "check_overrides", "find_origins", "origin_of_claim", "origins_of_claims"]
