/// What the focus can rest on, on a round's page.
enum RoundItem: Hashable {
  /// A field by its stored name.
  case field(String)
  /// An adjustment by its id.
  case adjustment(String)
  /// The line that stands where there are no adjustments yet.
  case noAdjustments
  /// How the plan moved.
  case plan
  /// How a goal moved, by its id.
  case goal(String)
  /// How a key moved, by its id.
  case key(String)
}
