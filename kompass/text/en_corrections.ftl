# Corrections: the log of what has changed, citations, and how an error is reported

fault-change-order = ‘{ $value }’ cannot stand here: the log has its oldest row first, and only dates that exist. The row before says ‘{ $expected }’.
fault-change-version = the last row of the log is from version { $value }, but the package has version { $expected }. Raise the version in datapackage.json and write what changed.
fault-change-evaluation = this municipality has no evaluation ‘{ $value }’. If it was removed the log should say so.
fault-change-item = ‘{ $value }’ is not in the version { $expected }.
fault-change-figure = the log says that the figure became ‘{ $value }’, but it is ‘{ $expected }’.

copy-citation = Copy citation
citation = { $title }. Kompass, data version { $version }, read { $date }{ $data ->
    [example] , made-up data
    [own] , with own data that are not published
   *[published] {""}
  }.
citation-copied = The citation is copied
citation-not-copied = The citation could not be copied. It is:

changed-since = The data have changed since data version { $version }, which the link refers to. It is now version { $now }, with { $n ->
    [one] one change
   *[other] { $n } changes
  }.
changed-since-about =
    { $n ->
        [0] None of it is about { $municipality } itself.
        [one] One change is about { $municipality }.
       *[other] { $n } changes are about { $municipality }.
    }
changed-since-newer = The link refers to data version { $version }, which is newer than the one shown here ({ $now }). The figures may differ.
changed-since-unlogged = The link refers to data version { $version }, and what is shown here is { $now }. What differs between them is not recorded.
changed-since-more = And { $n } more. All changes are under How we count
changed-since-log = All changes are under How we count
named-area = area { $code }
named-question = question { $code }
change-logged = { $date }, { $about }
change-values = { $before } → { $after }

log-title = Corrections and changes
log-text = Here is all that has changed in the published data, the latest first. Have you seen an error? Choose ‘Report an error’ at the figure or at the foot of the page and tell where the right one stands, and we will correct it.
log-csv = All changes (CSV)
log-empty = Nothing has changed.
log-made-up = The made-up data are not corrected, so they have no list of changes.
column-log-when = Date
column-log-about = About
column-log-what = What
column-log-before = Before
column-log-after = Now
column-log-by = Reported by
column-log-source = Source
log-version = data version { $version }
log-all = several municipalities
log-by-municipality = the municipality
log-by-reader = a reader
log-by-kompass = Kompass

report = Report an error
report-of = Report an error in the figures: { $about }
report-to = Write to { $contact }. The text is prepared: fill in what is wrong and where the right one stands. Write nothing about persons.
report-to-nobody = No address to write to is set (the setting KOMPASS_CONTACT). Copy the text, fill in what is wrong and where the right one stands, and give it to whoever gave you the address of this page. Write nothing about persons.
report-write = Write in your mail program
report-copy = Copy the text
report-copied = The text is copied
report-not-copied = The text could not be copied. Mark it and copy it yourself.
report-subject = Error in Kompass: { $about }
report-evaluation = Evaluation
report-figures = This is shown
report-sources = Source
report-version = Data version
report-data = The data
report-made-up = made-up data
report-address = Address
report-what = What is wrong?
report-right = What should it be, and where does it stand?
