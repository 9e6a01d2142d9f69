"""Where things are kept: raw/ (read only), the working database, and the published warehouse."""
