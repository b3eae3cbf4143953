## Action plan
page-plan = Action plan
page-plan-answers = What do we do about the improvement opportunities?
plan-top-measures =
    { $measures ->
        [0] None of { $n } improvement opportunities has a measure yet
        [one] { $measures } of { $n } improvement opportunities has a measure
       *[other] { $measures } of { $n } improvement opportunities have a measure
    }
plan-top-done = { $n } done
plan-top-overdue = { $n } overdue
plan-top-no-action = For { $n } it is decided that no action is needed.
plan-top-undecided =
    { $n ->
        [one] { $n } remains to be considered.
       *[other] { $n } remain to be considered.
    }
plan-local = The plan is kept on this computer alone.
plan-none = We know no improvement opportunities from { $municipality } { $year }.
plan-none-at-all = We know no improvement opportunities of { $municipality }.
plan-none-other =
    { $n ->
        [one] Choose the evaluation of { $years } instead: it has some.
       *[other] Choose one of the evaluations of { $years } instead: they have some.
    }
plan-none-task = Bring in your report, and its improvement opportunities will be here.
plan-none-made-up = Choose another made-up municipality: most have improvement opportunities.
plan-status-undecided = Without measure
plan-status-planned = Planned
plan-status-under_way = Under way
plan-status-overdue = Overdue
plan-status-done = Done
plan-status-no_action = No action – decided
plan-status-by = { $status }, to be done by { $day }
plan-status-choose = Choose a status in the list.
plan-progress = How far you have come, area by area
plan-column-progress = State
plan-show = Show
plan-show-all = All ({ $n })
plan-show-undecided = Without measure ({ $n })
plan-show-open = Planned and under way ({ $n })
plan-show-overdue = Overdue ({ $n })
plan-show-done = Done ({ $n })
plan-show-no_action = No action ({ $n })
plan-show-none = No improvement opportunities are in that state.
plan-list-title = Improvement opportunities and measures
plan-action = Action: what is to be done?
plan-responsible = Responsible (function)
plan-responsible-help = Write a function, for example head of communications. Write no names of persons.
plan-responsible-name = “{ $text }” looks like the name of a person. Write a function instead.
plan-due = To be done by (year-month-day)
plan-status = Status
plan-evidence = How do we know it is done?
plan-reason = Reason, where no action is decided
plan-needs-action = Nothing is saved. Write what is to be done, or choose “No action – decided” and give a reason.
plan-needs-reason = Nothing is saved. “No action – decided” needs a reason.
plan-save = Save
plan-saved = Saved.
plan-removed = The measure is taken away.
plan-remove = Take away
plan-remove-sure = What you have written about this measure will be lost.
plan-remove-yes = Yes, take the measure away
plan-reworded = When the measure was written the text was: { $text }
plan-renamed =
    { $n ->
        [one] One improvement opportunity has another id since its measure was written. Kompass recognised it by its text.
       *[other] { $n } improvement opportunities have other ids since their measures were written. Kompass recognised them by their texts.
    }
plan-gone-title = Measures without an improvement opportunity
plan-gone-text = These measures are about something that is there no more: the evaluation was taken away, or brought in again with other texts. The text stands as it was when the measure was written.
plan-gone-from = From the evaluation of { $year }, area { $area }. No longer there.
plan-gone-from-nowhere = From the evaluation of { $year }. No longer there.
plan-table = The plan as a table
plan-table-title =
    { $n ->
        [one] The plan as a table ({ $n } measure or decision)
       *[other] The plan as a table ({ $n } measures and decisions)
    }
plan-column-followed = In the next evaluation
plan-column-finding_id = Id
plan-column-municipality = Municipality
plan-column-evaluation = Evaluation
plan-column-area = Area
plan-column-question = Question
plan-column-text = Improvement opportunity
plan-column-action = Action
plan-column-responsible = Responsible (function)
plan-column-due = Done by
plan-column-status = Status
plan-column-evidence = How do we know it is done?
plan-column-reason = Reason for no action
plan-sheet = Action plan
plan-out-title = Take the plan along
plan-out-text = For Stratsys, Hypergene or Excel. By the column Id the file can be brought in again.
plan-out-xlsx = Download as Excel
plan-out-csv = Download as CSV
plan-out-name = action-plan-{ $municipality }-{ $year }
plan-in-title = Bring the plan in again
plan-in-text = Choose a file that you have downloaded from here and filled in (Excel or CSV, 5 MB at most). First you see what would change, then you choose whether to save it. Rows that are not in the file are left as they are: nothing is taken away.
plan-in-file = Action plan, filled in
plan-in-counts-added = { $n } new
plan-in-counts-changed = { $n } changed
plan-in-counts-same = { $n } the same
plan-in-counts-left =
    { $n ->
        [one] { $n } left as it is, since the file says nothing about it
       *[other] { $n } left as they are, since the file says nothing about them
    }
plan-in-would = The file is whole. Measures and decisions: { $counts }.
plan-in-nothing = The file is whole and says nothing new: there is nothing to change.
plan-in-recognised =
    { $n ->
        [one] One row has an id that no longer holds. Kompass recognised it by its text.
       *[other] { $n } rows have ids that no longer hold. Kompass recognised them by their texts.
    }
plan-in-unknown = Columns that are not read: { $columns }.
plan-in-table = This would change
plan-in-column = What
plan-in-before = Now
plan-in-after = Will be
plan-in-new = New measure
plan-in-new-decision = New decision
plan-in-more = And { $n } more changes.
plan-in-accept = Accept and save
plan-in-accepted = Saved: { $counts }.
plan-cli-written = { $file } is written, with { $n } rows.
plan-cli-ending = The name of the file should end in .xlsx or .csv.

## Action plan: faults in files
error-plan-unreadable = The action plan in the file “{ $file }” (in the folder of own data) cannot be read. It is not written over. Put the file right or move it away, and load the page again.
error-plan-faults =
    { $n ->
        [one] The file has one fault, and nothing is saved. Put it right in the file and bring it in again.
       *[other] The file has { $n } faults, and nothing is saved. Put them right in the file and bring it in again.
    }
unreadable-no-table = “{ $file }” is no table. An action plan is brought in from Excel (.xlsx) or CSV.
unreadable-no-plan = “{ $file }” does not look like an action plan: its first row should have the heading Id and at least one more. Kompass understands: { $known }. Download the plan from here and fill it in.
fault-plan-no-id = the row has no id, so Kompass does not know which improvement opportunity it is about. Take the row away, or find its id in the file you downloaded.
fault-plan-duplicate = “{ $value }” stands in row { $expected } already. Keep one of the rows.
fault-plan-unknown-finding = “{ $value }” is no improvement opportunity of the municipality. Choose the right municipality, or download the plan again and move what you have written into it. Do not change Id and Improvement opportunity.
fault-plan-no-action = the action is missing. Write what is to be done, or set the status “No action – decided” and give a reason.
fault-plan-no-reason = the reason is missing. “No action – decided” needs a reason.
fault-plan-date = “{ $value }” is no date that Kompass understands. Write for example 2026-12-31, 31.12.2026 or 2026-12.
fault-plan-status = “{ $value }” is no status. Write Planned, Under way, Done or No action – decided. That something is overdue Kompass works out from the date.
fault-plan-too-long = the text has { $value } characters but may have { $expected } at most. Shorten it.
fault-plan-too-many-rows = the file has { $value } rows but may have { $expected } at most. Divide it.
fault-plan-column-twice = the heading stands in two columns. Take one of them away.
