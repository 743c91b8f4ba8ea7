"""What is said to whom: audiences, days that clash, and messages in somebody's name."""
