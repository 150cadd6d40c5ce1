"""The site: settings, addresses and the pages that join the apps."""
