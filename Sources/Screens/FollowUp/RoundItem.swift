import Core

/// What the focus can rest on, on a round's page.
enum RoundItem: PageRecord {
  /// A field by its stored name.
  case field(String)
  /// An adjustment, or a goal or a key that has moved.
  case record(Reference)
  /// The line that stands where there are no adjustments yet.
  case noAdjustments
  /// How the plan moved.
  case plan
}
