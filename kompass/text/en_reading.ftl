# Bringing in reports and tables: what is wrong with a file, and what a person should look at.

unreadable-empty = The file “{ $file }” is empty. Choose it again; perhaps it was not downloaded in full.
unreadable-damaged = The file “{ $file }” cannot be read: it is damaged or cut off. Fetch it again, or save it anew in the program it was made in.
unreadable-encrypted = The file “{ $file }” is protected by a password. Save a copy without one and bring that in.
unreadable-scanned = The file “{ $file }” holds only pictures of pages, no text. Run text recognition (OCR) on it first, or fill in the points in the template.
unreadable-wrong-type = The file “{ $file }” is of another type than its ending says. Give it the right ending or save it anew.
unreadable-unknown-type = The type of “{ $file }” is not read. Kompass reads PDF, Word (.docx), text (.txt), Excel (.xlsx) and CSV, and several in a zip file.
unreadable-too-large = The file “{ $file }” is larger than 20 MB. Save it with smaller pictures, or bring in the part with the assessment.
unreadable-too-many-pages = The file “{ $file }” has more than 400 pages. Save the part that is the evaluation.
unreadable-too-much-inside = The file “{ $file }” is too large once unpacked and was not read. Save it anew in the program it was made in.
unreadable-too-slow = The file “{ $file }” took too long to read and was stopped. Save it anew, as Word or text if you can.
unreadable-entities = The file “{ $file }” is built in a way that can be used for attacks, and was not read. Save it anew in Word or Excel.
unreadable-other-report = “{ $file }” does not seem to be a report from KommunKompassen: neither the areas nor the tables of points are there.
unreadable-unknown-columns = The table “{ $file }” has columns that Kompass does not understand, or lacks some it needs: { $columns }. Kompass understands: { $known }. Make a template with “kompass template template.xlsx”.
unreadable-no-rows = The table “{ $file }” has headings but no rows with points.

error-not-accepted = { $n ->
    [one] Nothing was saved: one thing in “{ $file }” must be put right or confirmed first.
   *[other] Nothing was saved: { $n } things in “{ $file }” must be put right or confirmed first.
}
error-already-imported = “{ $file }” has been brought in already (import { $id }). Undo that first if you want to bring it in anew.
error-unknown-import = There is no import { $id }. See the list with “kompass imports”.
error-read-only = This server only shows data: nothing can be brought in, saved or taken away here. Bring in the report on a computer of your own.

severity-blocking = Must be put right
severity-warning = Should be checked

issue-municipality-name-conflict = The report is about { $name }, but { $other } is also named where the municipality’s own name belongs ({ $n } places). It is probably left over from a template. Check that the points are { $name }’s.
issue-municipality-unknown = { $name ->
    [blank] We find no municipality on the cover or in the headings. Choose one.
   *[other] The report names “{ $name }”, which is no municipality we know. Choose one.
}
issue-date-missing = We find no year for the evaluation. Give the year.
issue-edition-guessed = { $edition ->
    [blank] It cannot be told which version of KommunKompassen the report follows. Choose one.
   *[other] The version is guessed from the year: { $edition }. Check it against the areas of the report.
}
issue-draft-status = The report is marked as working material or a draft. Check that it is the final one.
issue-duplicate-evaluation = { $where ->
    [own] The same municipality and year has been brought in already (import { $id }). Undo that import first.
   *[published] The evaluation is among the published ones already. Your report is used instead, and the published one is named beside it.{ $differs ->
        [blank] {""}
       *[other] {" "}Points that differ (published / yours): { $differs }.
    }
}
issue-unknown-question = { $item } does not exist in { $edition }. Is it the right version?
issue-maximum-differs-from-edition = { $item }: the maximum is { $max } in the report but { $known } in { $edition }. Is it the right version, or did we misread?
issue-points-above-maximum = { $item }: { $points } points is more than the maximum, which is { $max }.
issue-negative-points = { $item }: { $points } points. Points cannot be negative.
issue-area-sum-mismatch = Area { $item }: the report gives { $stated } points, but { $where ->
    [box] the box and the table do not agree
   *[table] the questions make something else
} ({ $sum }).
issue-total-mismatch = The report gives { $stated } points in total, but the areas together make { $sum }.
issue-total-derived = The report gives no total in words. Kompass works out { $points } from the areas.
issue-percent-mismatch = { $item }: { $points } of { $max } is { $made } percent, but the report gives { $percent }. One of the numbers may be misread.
issue-unread-value = A number should stand here, but it says “{ $value }”. The value is left out.
issue-missing-area = { $n ->
    [one] Area { $items } has no points. It does not count as zero.
   *[other] Areas { $items } have no points. They do not count as zero.
}
issue-missing-question = { $n ->
    [0] The report has no points per question. The areas can be compared all the same.
    [one] Question { $items } has no points. It does not count as zero.
   *[other] Questions { $items } have no points. They do not count as zero.
}
issue-area-title-variant = Area { $item } goes by different names: { $titles }.
issue-markup-in-text = { $n ->
    [one] On one line there was HTML code in the text. It has been taken out.
   *[other] On { $n } lines there was HTML code in the text. It has been taken out.
}
issue-person-name = A person’s name seems to stand in the text: { $name }. The name is taken out when you save.
issue-no-findings = Area { $item } ({ $title }): we found neither strengths nor improvement opportunities.
issue-strength-doubtful = A strength that may not be one: “{ $text }”. Compare with: { $why }

reading-line = line { $line }
reading-page-line = page { $page }, line { $line }
reading-report-of = { $name }, { $date }
reading-unknown-municipality = unknown municipality
reading-unknown-date = unknown date
reading-edition = Version: { $edition }, { $basis ->
    [stated] given
    [questions] known by its questions
    [areas] known by the names of its areas
    [date] guessed from the year
   *[unknown] unknown
}
reading-number = The municipality’s evaluation number { $n }
reading-counts-areas = { $n ->
    [one] one area
   *[other] { $n } areas
}
reading-counts-questions = { $n ->
    [one] one question
   *[other] { $n } questions
}
reading-counts-strengths = { $n ->
    [one] one strength
   *[other] { $n } strengths
}
reading-counts-improvements = { $n ->
    [one] one improvement opportunity
   *[other] { $n } improvement opportunities
}
reading-counts-examples = { $n ->
    [one] one possible example
   *[other] { $n } possible examples
}
reading-counts-since = { $n ->
    [one] one remark on the previous evaluation
   *[other] { $n } remarks on the previous evaluation
}
reading-total = Total: { $points } ({ $basis ->
    [derived] worked out by Kompass
   *[stated] stands in the report
})
reading-no-total = Total: unknown
reading-issues = { $n ->
    [0] Nothing to check.
    [one] One thing to look at:
   *[other] { $n } things to look at:
}
reading-queue = { $file }: { $status }
reading-queue-ready = ready to be saved
reading-queue-warnings = { $n ->
    [one] one thing should be checked
   *[other] { $n } things should be checked
}
reading-queue-blocking = { $n ->
    [one] one thing must be put right
   *[other] { $n } things must be put right
}
reading-saved = Saved: { $evaluations } (import { $id }). Undo with “kompass undo { $id }”.
reading-undone = Import { $id } is undone. The file remains under “removed”.
reading-no-imports = No reports of your own have been brought in.
reading-import = { $id }  { $saved }  { $evaluations }  { $file }
reading-template-saved = The template is saved: { $file }
reading-no-such-file = The file “{ $file }” does not exist or cannot be opened.
reading-file-exists = The file “{ $file }” exists already and is not overwritten. Choose another name.
reading-several = The file holds { $n } evaluations. Give the municipality in the table, not with --municipality.
reading-hint = Put it right on the page Bring in a report, or run again with --accept-warnings when the warnings have been read.
own-source-title = Your own report, brought in { $day }
own-source-publisher = Own data
own-note = Read from the municipality’s own report. Only with you.
own-note-draft = Read from the municipality’s own report, which is marked as working material. Only with you.
own-no-name = [name removed]
own-mark = Only with you
