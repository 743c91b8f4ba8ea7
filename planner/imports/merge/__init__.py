"""What differs between an edited workbook and the plan, and bringing it in."""
