"""What may leave the study: numbers about enough people, and quotes that tell nobody who wrote them."""
