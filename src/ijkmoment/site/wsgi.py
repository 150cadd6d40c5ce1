"""The application that a web server runs."""

import os

from django.core.wsgi import get_wsgi_application

from ijkmoment.site.bootstrap import SETTINGS

os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
application = get_wsgi_application()
