"""Plan and findings out to files: documents, workbooks and lists."""
