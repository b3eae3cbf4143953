# To take along: the backup of own data, and contributions to the published data.

error-file-taken = “{ $file }” is there already and is not written over. Choose another name, or add --force.
error-nothing-own = There is nothing to back up in “{ $folder }”: no own reports and nothing written.
error-link-in-data = “{ $path }” is a link to something else, which would have been left out. Nothing was written. Put the file or the folder itself where the link is.
error-own-data-busy = Own data in “{ $folder }” are being changed. Nothing was written. Try again when Kompass is not working with them.
error-home-taken = There is something in “{ $folder }” already ({ $found }), and nothing is mixed. Move the folder away, or restore to another: KOMPASS_HOME=folder uv run kompass restore file.zip.
backup-damaged = “{ $file }” cannot be read: the file is damaged or cut off. Nothing was restored.
backup-other = “{ $file }” is not a backup from Kompass. Nothing was restored.
backup-version = “{ $file }” is a backup of another kind (version { $version }) than this Kompass reads (version { $known }). Update Kompass. Nothing was restored.
backup-unsafe = “{ $file }” holds something that does not belong in a backup: “{ $name }”. Nothing was restored.
backup-too-large = “{ $file }” is too large when unpacked. Nothing was restored.
backup-changed = “{ $file }” is not as it was written: “{ $name }” does not match. Nothing was restored. Use another copy.
backup-made = The backup is written: { $file }. It holds { $what }. Keep it as you keep the reports: the originals are in it.
backup-restored = Restored to “{ $folder }”: { $what }, as it was on { $day }.
backup-imports = { $n ->
    [one] one report brought in
   *[other] { $n } reports brought in
}
backup-removed = { $n ->
    [one] one import undone
   *[other] { $n } imports undone
}
backup-notes = { $n ->
    [one] one note
   *[other] { $n } notes
}
backup-drafts = { $n ->
    [one] one report under work
   *[other] { $n } reports under work
}

## Contributions to the published data
error-several-imports = Several imports are called “{ $name }”. Write one of them by its id: { $ids }.
error-added-faults =
    { $n ->
        [one] The contribution does not fit the published data: { $n } fault when the rows are added. No file was written.
       *[other] The contribution does not fit the published data: { $n } faults when the rows are added. No file was written.
    }
contribute-source = What is published must have a source that others can go to. Missing: { $lacking }. Give --title (what it is called), --publisher (who has published it) and --url; where it is not on the web, --document (such as a record number).
contribute-address = “{ $url }” is no address that anybody can go to. Give one that begins with http:// or https:// and leads out on the web, or --document.
contribute-person = There seems to be a person’s name in what would be sent: “{ $name }”. Write without names, and shorten addresses to the document’s number. No file was written.
contribute-made-up = Import { $id } is not about a real municipality: it is made up, or made of what is made up. Such things are not published.
contribute-no-figures = Import { $id } has no points, so there is nothing to contribute.
contribute-nothing-new = { $n ->
    [one] The figure that the import has is published already.
   *[other] All { $n } figures that the import has are published already, and they are the same.
}
contribute-differs = { $n ->
    [one] The published data say otherwise (published / your report): { $items }. A contribution changes nothing that is published. Report the difference instead, with a source.
   *[other] The published data say otherwise in { $n } places (published / your report): { $items }. A contribution changes nothing that is published. Report the differences instead, with a source.
}
contributed-note = Contributed by a reader: the points are read from the report with Kompass.
contributed-note-draft = Contributed by a reader: the points are read with Kompass from a report that is marked as a draft.
contributed-score-note = The report’s own figures do not add up; whoever brought it in has seen that it says so.
contribute-made = The contribution is written: { $file }. { $n ->
    [one] It is one figure
   *[other] It is { $n } figures
} not published yet. Read what is in the file, then send it: README.md in it tells how.
contribute-known = { $n ->
    [one] One figure is published already, and the same. It is left out.
   *[other] { $n } figures are published already, and the same. They are left out.
}
contribution-title = Contribution to Kompass’ published data
contribution-what-title = What it is
contribution-about = Rows to add to the tables in data/published. None of them is there, and nothing that is there is changed.
contribution-figures = { $n ->
    [one] one figure
   *[other] { $n } figures
}
contribution-proposed = { $n ->
    [one] One question that the report gives for an edition without questions (proposed_questions.csv). Whoever takes it in puts it in English.
   *[other] { $n } questions that the report gives for an edition without questions (proposed_questions.csv). Whoever takes them in puts them in English.
}
contribution-source-title = The source
contribution-without = The report, its texts, strengths and improvement opportunities and names of persons are not in it.
contribution-checked-title = How it was checked
contribution-decided = The figures were read with Kompass and accepted by a person: { $what }.
contribution-read = { $n } as they were read
contribution-corrected = { $n } put right by the report
contribution-kept = { $n } where the report contradicts itself
contribution-held = The rows were added to a copy of the published data (version { $version }) on { $day }, and all rules held. Others should compare them with the source.
contribution-licence-title = Licence
contribution-licence = Whoever sends the contribution does so under { $licence } ({ $path }), as the published data.
contribution-send-title = How to send it
contribution-send = As an issue or a change where Kompass is developed. How, step by step, is in docs/how-to/contribute-data.md.
contribute-title = Contribute to the published data
contribute-text = Make a file with the points and where they can be seen, for everybody who uses Kompass. The report, its texts and names are not in it, and nothing is sent from here: you do that yourselves.
contribute-field-title = What the source is called
contribute-field-publisher = Who has published it
contribute-field-url = Address on the web
contribute-field-document = Record number, if it is not on the web
contribute-help-title = For example: KommunKompassen, report on Exempelstad 2018
contribute-help-publisher = For example: Exempelstads kommun
contribute-help-url = https://…
contribute-help-document = For example: dnr KS 2018/123
contribute-make = Make the file
contribute-fill-in = Write what the source is called, who has published it, and an address or a record number: others must be able to go to it.
contribute-ready = { $n ->
    [one] The file is ready: one figure that is not published yet.
   *[other] The file is ready: { $n } figures that are not published yet.
} Read what is in it, then send it: README.md in it tells how.
contribute-download = Download the contribution (zip)
