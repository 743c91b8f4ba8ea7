"""A table on its way into the plan: what each column is taken for, what would come of it, then in.

``columns`` at the left says what each column is taken for and lets it be chosen, ``outcome`` at
the right what would come of it, and ``dialog`` joins them. Reading and trying out are done in the
background (``trial``); nothing is changed until it is accepted.
"""
