"""Made-up municipalities, as many as asked for, to try Kompass with.

Everything is drawn from a seed, each table from a stream of its own, so that the same arguments give the
same content. What the real ones are like is told by `likeness`; `store.write` writes what is made here.
"""
