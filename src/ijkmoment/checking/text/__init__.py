"""What a letter's text is made of, as rules look at it: words, lists, headings, notes, what is around a figure."""
