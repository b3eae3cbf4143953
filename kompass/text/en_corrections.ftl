# Corrections: the log of what has changed, citations, and how an error is reported

fault-change-order = ‘{ $value }’ cannot stand here: the log has its oldest row first, and only dates that exist. The row before says ‘{ $expected }’.
fault-change-version = the last row of the log is from version { $value }, but the package has version { $expected }. Raise the version in datapackage.json and write what changed.
fault-change-evaluation = this municipality has no evaluation ‘{ $value }’. If it was removed the log should say so.
fault-change-item = ‘{ $value }’ is not in the version { $expected }.
fault-change-figure = the log says that the figure became ‘{ $value }’, but it is ‘{ $expected }’.
