"""The workbook: its sheets, tables, styles, formulas and charts."""
