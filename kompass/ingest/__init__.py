"""Reports in: bytes become a Document, a Document becomes a Draft, a Draft is checked. Nothing is stored."""
