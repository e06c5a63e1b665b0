"""Who gets which aanpak: the wish of each child, an exact partition, a sentence for each."""
