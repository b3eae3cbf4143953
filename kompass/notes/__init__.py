"""What people write, each kind in a room: small notes of one's own, keyed by stable ids.

Nothing of them leaves the computer, and a public server has none.
"""
