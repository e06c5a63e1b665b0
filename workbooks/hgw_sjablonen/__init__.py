"""Own templates: example school.toml, norm tables, phrase bank, ribbon sources."""
