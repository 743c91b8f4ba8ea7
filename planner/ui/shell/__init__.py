"""The window around the pages: its menus, sidebar, head, and lines of status."""
