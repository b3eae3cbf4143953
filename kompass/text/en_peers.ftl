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
margin-change = Change the margin
margin-told-total = { $n } of { $max } points
margin-told-area = { $n } of 100 points for an area
margin-told-question = { $share } of the maximum points of a question
method-judgement = The points are two evaluators' judgement after some days of reading and interviews. Two others might have set a few points more or less. Nobody has measured how many, so the line at which we call a difference clear is ours, not SKR's. If it is cautious fewer differences are called clear, if it is bold more. The points never change, only our words about them. The choice follows to every page and in the link.
method-margins-coverage = We have tried the band of places on made-up municipalities, where the true place is known: see the documentation on honest comparison.
method-margins-why = Why the { $margin } margin is what it is
method-likeness = When municipalities are alike
method-likeness-text = Likeness is ours, by four things that you may weigh anew under "Change the selection". Each is counted in steps, the steps are weighed together, and the ten nearest with known points are chosen. They need not be alike in everything: why each is included stands in the list.
column-factor = Likeness
column-step = One step is
column-weight = Weight at first
step-of-population = { $n } times as many inhabitants
step-of-density = { $n } times as densely populated
step-of-group = another main group of SKR's (A, B or C); another group within the same main group is half a step
step-of-distance = { $n } km between the centres as the crow flies
