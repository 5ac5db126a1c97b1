"""The verbs: what a worker can do, one module a family; transactions here.

May import: store, report and all below. Never: Qt.
"""
