# What lies behind a score

anatomy-title = Why { $points } of { $max }, and where are { $left ->
        [0] the rest
        [1] the last point
       *[other] the other { $left }
    }?
anatomy-title-full = Why { $points } of { $max }?
anatomy-how = The evaluators judge the whole: there are no points per sentence. This is what they wrote.
anatomy-how-area = No finding stands under this very question. These stand under the whole area.
anatomy-seen = What they saw ({ $points } points)
anatomy-missed = What they wanted more of ({ $left } points left)
anatomy-seen-none = We have found nothing that the evaluators praised here.
anatomy-missed-none = We have found nothing that the evaluators wanted more of here.
anatomy-prose = What the evaluators write in the report
anatomy-prose-none = The prose of a report is only held for reports that you have brought in yourselves.
