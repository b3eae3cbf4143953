## Bring in a report
page-read_report = Bring in a report
page-read_report-answers = How do we add our own report?
upload-promise = The report stays on this computer. Nothing is published.
upload-file = Report or table
upload-help = PDF, Word (.docx) or text for a report, Excel (.xlsx) or CSV for a table of points. Several files are fine, also in a zip. At most 20 MB per file. Choose with the button, or drag the files to the box.
upload-read = Read the files
upload-none = Choose a file first.
upload-progress = Reading { $file } …
upload-progress-page = Reading { $file }: page { $done } of { $of }
upload-template = Download a table template (Excel)
upload-template-name = kompass-template.xlsx
work-title = Under work
work-open = Go on
work-discard = Throw away
work-what = { $title } ({ $file })
saved-title = Reports brought in
saved-none = No reports of your own have been brought in yet.
saved-what = { $names }, brought in { $when } ({ $file })
saved-undo = Undo the import
draft-back = Back to the list
draft-pick = Evaluation in the file
draft-step-who = 1. Municipality, time and version
draft-who-ask = Is this right? Everything else rests on it.
draft-municipality = Municipality
draft-municipality-hint = Choose a municipality
draft-year = Year
draft-month = Month
draft-month-unknown = Unknown
draft-edition = Version of KommunKompassen
draft-edition-hint = Choose a version
draft-confirm = That is right, go on
draft-confirm-missing = Choose municipality, year and version first.
draft-change = Change
draft-confirmed = { $name }, { $date }. { $edition }.
draft-step-sums = 2. Sums
draft-sums-agree = { $n } of { $of } areas agree.
draft-sums-none = There are no questions to sum, so the points of the areas cannot be checked against them.
draft-sum-questions = The questions together
draft-sum-stated = The report gives
draft-sum-verdict = Do they agree?
draft-sum-yes = They agree
draft-sum-no = They do not agree
draft-sum-cannot = Cannot be checked
draft-sums-table = The sum of the questions against the area’s points
draft-total = { $points } of 800 in total{ $basis ->
    [derived] , worked out by Kompass from the areas
   *[stated] , as the report gives it
}.
draft-proposed = Kompass does not hold the questions of this version. The questions are taken from your report and saved as a proposal, which the next report of the same version is held against.
draft-step-doubts = 3. To look at
draft-no-doubts = Nothing doubtful.
draft-doubts-left = { $n ->
    [0] Nothing stands in the way of saving the report. Read through what is said here.
    [one] One thing must be put right before you can save.
   *[other] { $n } things must be put right before you can save.
}
draft-notices = { $n ->
    [one] One thing to know
   *[other] { $n } things to know
}
draft-decide = Which is it?
draft-misread = We misread it
draft-says-so = The report says so
draft-left-out = Leave it out
draft-asked-above = This value is asked about above.
draft-which = Which value is wrong?
draft-right-value = The right value
draft-as-read = Read as: { $value }
draft-note = Write why, for example “misprint in the report”
draft-note-missing = Write a short explanation, and the choice counts.
draft-value-of = { $item }: { $points } of { $max }
draft-value-area = Area { $item }: { $points }
draft-page-picture = Show the page
draft-page-picture-alt = The page of the report, with the line framed
draft-step-texts = 4. Texts
draft-texts-help = Untick what is not to be saved. Examples and remarks on the previous evaluation are proposals: Kompass found them by their wording.
draft-texts-count = { $taken } of { $of } texts will be saved.
draft-text-strength = Strengths
draft-text-improvement = Improvement opportunities
draft-text-example = Possible good examples
draft-text-improved = Has improved since the previous evaluation
draft-text-remains = Remains from the previous evaluation
draft-area = Area { $code }.
draft-area-texts = { $area }: { $taken } of { $of } texts
draft-texts-none = The file holds no texts.
draft-leave-out = Do not save this evaluation
draft-step-save = 5. Save
draft-save = Accept and save
draft-save-what = Saved on this computer: points, strengths, improvement opportunities, examples and the text of the areas, and the original file. Covers and lists of participants never become part of the data.
draft-save-several = The file holds { $n } evaluations. They are saved together.
draft-unconfirmed = { $n ->
    [one] One evaluation in the file is not confirmed yet.
   *[other] { $n } evaluations in the file are not confirmed yet.
}
