"""Who owes an answer, the text that asks for it, and what came back."""
