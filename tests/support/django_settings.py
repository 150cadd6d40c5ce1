"""The site's settings with two databases: each test that asks for `database` runs on both.

Whatever database the environment names is left alone.
"""

import os

os.environ.pop("DATABASE_URL", None)

from ijkmoment.site.settings import *  # noqa: F403 - all of them, with what follows changed
from support import postgres

SECRET_KEY = "only for tests"  # noqa: S105 - it is no secret here
DATABASES["postgresql"] = {  # noqa: F405 - from the settings above
    "ENGINE": "django.db.backends.postgresql",
    "NAME": "postgres",
    "USER": postgres.USER,
}
DATABASE_ROUTERS = ["support.databases.Router"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
