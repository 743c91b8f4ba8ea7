"""What people are asked: whom to ask what, in which words, and who owes an answer."""
