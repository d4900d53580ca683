"""The words of quotes: tokens, lemmas and stop words in English, Swedish, German, French and Spanish."""
