import Core

/// What the focus can rest on, on the tab Opfølgning.
enum FollowUpItem: PageRecord {
  /// A goal, or a follow-up round.
  case record(Reference)
  /// The line that stands where there are no records of a kind yet.
  case empty(Kind)
  /// How the plan is followed.
  case plan
  /// How the allocation keys stand.
  case keys
  /// What the rounds found about a goal or a key, side by side.
  case compared(Reference)
}
