"""Made-up evaluation reports for the tests of the readers, each written as text, Word and PDF.

`SAMPLES` holds the reports by name, `WRITERS` the formats by suffix, `expected` tells what is in a report.
The municipalities are real by name only: every figure and every sentence is invented.
"""

from tests.ingest.made_reports.expected import expected
from tests.ingest.made_reports.report import Report
from tests.ingest.made_reports.samples import SAMPLES
from tests.ingest.made_reports.writers import WRITERS, as_docx, as_pdf, as_text

__all__ = ["SAMPLES", "WRITERS", "Report", "as_docx", "as_pdf", "as_text", "expected"]
