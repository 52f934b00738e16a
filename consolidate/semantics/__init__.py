"""What statements mean to one another, as a small neural network tells that runs on this machine."""

from consolidate.semantics.judging import contrariness
from consolidate.semantics.neighbours import centred, cosines, neighbours
from consolidate.semantics.network import Vectors, vectors

__all__ = ["Vectors", "centred", "contrariness", "cosines", "neighbours", "vectors"]
