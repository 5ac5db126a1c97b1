"""The vault: the only room with SQL, ciphers and vault files.

May import: assessment, cases, content (values only). Never: report, Qt.
"""

import sys
from types import ModuleType

import sqlcipher3
import sqlcipher3.dbapi2

# sqlite-utils asks for `pysqlite3` before Python's own sqlite3. Answering with
# SQLCipher makes the exceptions that it catches the ones that are raised here.
# This is the one place: every module of this room is imported after it.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2
# Functions for its command line, which read dates in many ways: slow to load.
sys.modules.setdefault("sqlite_utils.recipes", ModuleType("sqlite_utils.recipes"))
