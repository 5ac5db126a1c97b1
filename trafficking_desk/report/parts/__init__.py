"""The parts of a referral pack: each a function from PackInput to nodes.

A part with nothing recorded gives no nodes; the pack then says so in one line.
"""
