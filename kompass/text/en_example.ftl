# Made-up municipalities in the terminal.

error-out-of-range = { $option } is { $value } but must be from { $least } to { $most }.
error-folder-taken = There is something in ‘{ $folder }’ already, and nothing is written over. Choose a folder that is empty or does not exist.
error-folder-unwritable = ‘{ $folder }’ cannot be written ({ $reason }).
example-making = Making up municipalities
example-written = Wrote { $municipalities } made-up municipalities with { $evaluations } evaluations to ‘{ $folder }’.
