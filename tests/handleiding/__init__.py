"""The pages for teachers: their pictures are made from the code, and their words are held to it."""
