SELECT path, sha256, bytes, modified_at, checked_at, reader, status, reason, seen_at
FROM files
