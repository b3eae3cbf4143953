## Who is compared, and why they are
choose-peers-more = Change the selection: years, weights, own groups
choose-first-year = Evaluations from
choose-last-year = Up to and including
peers-years = Only evaluations from { $years } count.
weights-text = How much each likeness should count. What does not count plays no part in who is chosen.
factor-population = Population
factor-density = Density
factor-group = SKR group
factor-distance = Distance
weight-0 = Not counted
weight-1 = A little
weight-2 = More
weight-3 = Most
weights-told = Weights: { $weights }.
weights-none = All weights are zero, so no municipality counts as similar.
column-likeness = Why it is included
likeness-population = { $theirs } inhabitants ({ $name }: { $own })
likeness-density = { $theirs } inhabitants per km² ({ $own })
likeness-group-same = same SKR group
likeness-group-other = another SKR group
likeness-distance = { $km } km away
likeness-unknown = unknown
group-of-mine = My group: { $name }
group-name = Name of the group
group-name-help = The chosen municipalities are kept under the name, on this computer only. A link to the page shows them also to someone who does not have the group.
group-save = Save as a group
group-remove = Remove the group { $name }

## The margin: when we call it a difference
choose-margin = Margin
margin-cautious = Cautious
margin-normal = Normal
margin-bold = Bold
margin-told =
    { $margin ->
        [cautious] The differences are judged by the cautious margin: { $size }.
        [bold] The differences are judged by the bold margin: { $size }.
       *[normal] The differences are judged by our usual margin: { $size }.
    }
margin-told-total = { $n } of { $max } points
margin-told-area = { $n } of 100 points for an area
margin-told-question = { $share } of the maximum points of a question
