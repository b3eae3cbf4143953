"""The things people take with them."""
