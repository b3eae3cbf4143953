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
