"""One rule a file, each with its HGWnnn code."""
