"""The report as one HTML file."""

from consolidate.report.html.page import html_report

__all__ = ["html_report"]
