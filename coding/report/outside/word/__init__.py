"""What a Word file is made of that python-docx has no word for: fields, footnotes, boxes, and styles of our own."""
