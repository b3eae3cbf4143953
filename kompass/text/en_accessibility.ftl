# The page Tillgänglighet: the statement, and the names of WCAG's criteria as they are known.

page-accessibility = Accessibility
page-accessibility-answers = Can everybody use this?
accessibility-partly = Kompass conforms in part to WCAG 2.1 AA and EN 301 549: { $n ->
    [one] one criterion is not met
   *[other] { $n } criteria are not met
  }.
accessibility-fully = Kompass conforms to WCAG 2.1 AA and EN 301 549: every criterion that applies is met.
accessibility-measured = The automatic check axe-core { $axe } was run on { $on } on { $pages } pages in both languages, light and dark ({ $views } views). It found { $n ->
    [0] no faults
    [one] one fault
   *[other] { $n } faults
  }. An automatic check finds only part of what can be wrong, so the rest was tried by tests of our own and by hand.
accessibility-own = We have assessed this ourselves. It is about Kompass as it comes; whoever runs this server answers for it.
accessibility-criterion = { $name } (WCAG { $number })
accessibility-left = What does not work for everybody
accessibility-report = If something does not work for you
accessibility-contact = Tell those who run this server: { $contact }.
accessibility-no-contact = Tell those who gave you the address of this page. They can set an address of contact to be shown here (the setting KOMPASS_CONTACT).
accessibility-supervision = The authority Digg supervises the accessibility of public services: report a fault there if you do not get an answer
accessibility-criteria = Criterion by criterion
accessibility-met = met
accessibility-not-met = not met
accessibility-not-applicable = does not apply
accessibility-by-test = by test
accessibility-by-hand = by hand
accessibility-by-both = by test and by hand
accessibility-how = What we have done
accessibility-how-text =
    - Every chart says in a sentence what it shows, and its numbers stand in a table beside it.
    - Tables are read with the same numbers as are seen, with headings of rows and columns.
    - The first Tab on a page skips the menu. Everything can be reached and used by keyboard, and where one is shows.
    - No colour stands alone: dash, mark or word always says the same.
    - When a choice has changed the answer, the new one is told to those who listen.
    - Findings and sources in Swedish are marked as Swedish on the English pages.
    - The page follows the light, dark and reduced-motion settings of your device, and is readable at 320 pixels and at 400 % zoom.
column-criterion = Criterion
column-result = Result
column-checked = Checked
wcag-why-1-4-13 = Over a chart the pointer brings up a label with the number. Escape takes it away, but the pointer cannot rest on the label itself, which is how the chart library works. The same numbers stand in the table beside the chart.
wcag-1-1-1 = Non-text Content
wcag-1-2-1 = Audio-only and Video-only (Prerecorded)
wcag-1-2-2 = Captions (Prerecorded)
wcag-1-2-3 = Audio Description or Media Alternative (Prerecorded)
wcag-1-2-4 = Captions (Live)
wcag-1-2-5 = Audio Description (Prerecorded)
wcag-1-3-1 = Info and Relationships
wcag-1-3-2 = Meaningful Sequence
wcag-1-3-3 = Sensory Characteristics
wcag-1-3-4 = Orientation
wcag-1-3-5 = Identify Input Purpose
wcag-1-4-1 = Use of Color
wcag-1-4-2 = Audio Control
wcag-1-4-3 = Contrast (Minimum)
wcag-1-4-4 = Resize Text
wcag-1-4-5 = Images of Text
wcag-1-4-10 = Reflow
wcag-1-4-11 = Non-text Contrast
wcag-1-4-12 = Text Spacing
wcag-1-4-13 = Content on Hover or Focus
wcag-2-1-1 = Keyboard
wcag-2-1-2 = No Keyboard Trap
wcag-2-1-4 = Character Key Shortcuts
wcag-2-2-1 = Timing Adjustable
wcag-2-2-2 = Pause, Stop, Hide
wcag-2-3-1 = Three Flashes or Below Threshold
wcag-2-4-1 = Bypass Blocks
wcag-2-4-2 = Page Titled
wcag-2-4-3 = Focus Order
wcag-2-4-4 = Link Purpose (In Context)
wcag-2-4-5 = Multiple Ways
wcag-2-4-6 = Headings and Labels
wcag-2-4-7 = Focus Visible
wcag-2-5-1 = Pointer Gestures
wcag-2-5-2 = Pointer Cancellation
wcag-2-5-3 = Label in Name
wcag-2-5-4 = Motion Actuation
wcag-3-1-1 = Language of Page
wcag-3-1-2 = Language of Parts
wcag-3-2-1 = On Focus
wcag-3-2-2 = On Input
wcag-3-2-3 = Consistent Navigation
wcag-3-2-4 = Consistent Identification
wcag-3-3-1 = Error Identification
wcag-3-3-2 = Labels or Instructions
wcag-3-3-3 = Error Suggestion
wcag-3-3-4 = Error Prevention (Legal, Financial, Data)
wcag-4-1-1 = Parsing
wcag-4-1-2 = Name, Role, Value
wcag-4-1-3 = Status Messages
wcag-why-3-1-2 = On the English pages some Swedish words in lists, labels and the calendar are not marked as Swedish, since Streamlit does not let us mark them. On the Swedish pages there is no such problem.
