## What is only with the reader, and what the evaluators say has changed
own-named = { $name } ({ $year }, only with you)
own-of-which = of which { $n } only with you
own-read = { $municipality } { $year } is read from your own report.
own-instead = Its figures are used instead of the published evaluation of the same year.
own-differs =
    { $more ->
        [0] Published: { $items }.
       *[other] Published: { $items }, and { $more } more that differ.
    }
own-differs-item =
    { $level ->
        [total] total: { $published }, with you { $own }
        [area] area { $code }: { $published }, with you { $own }
       *[question] question { $code }: { $published }, with you { $own }
    }
own-same = The published figures are the same.
own-published = Published source
own-among =
    { $n ->
        [one] One of the figures compared is only with you.
       *[other] { $n } of the figures compared are only with you.
    }
own-among-others =
    { $n ->
        [one] One of the other figures is from a report brought in, not from a published source.
       *[other] { $n } of the other figures are from reports brought in, not from published sources.
    }
own-report =
    { $n ->
        [one] the municipality’s own report on the evaluation in { $years }
       *[other] the municipality’s own reports on the evaluations in { $years }
    }
own-say = The figure is from { $report }.
own-questions = The questions are taken from your report.
own-read-task = Open the report and bring it in
own-read-button = Bring in your report

said-title = What the evaluators say has changed
said-caption = Kompass found these statements in the text; read them in their context in the report.
said-count = { $title } ({ $n })
findings-improved = Has improved
findings-remains = Remains
