"""The windows: the only room with Qt, besides app.py.

Screens are a Qt-free presenter and a thin view; slow work goes through
background.py alone.
"""

from trafficking_desk.ui.immortal import keep_constants

keep_constants()
