"""Workers: processes of our own that make one piece after another, and survive being killed.

A kind of work is a `trade.Trade`: the module that is run, and its words. `pool.Pool` has pieces done, `serving.serve`
is the loop of the process that does them. Processes import only what they need, so nothing is imported here.
"""
