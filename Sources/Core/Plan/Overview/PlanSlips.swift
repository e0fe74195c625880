/// How far a plan has slipped from what was approved.
public struct PlanSlips: Equatable, Sendable {
  /// The days that its late activities are late by, taken together.
  public var days = 0
  /// How many activities are late.
  public var count = 0
  /// The one that is latest, `slip` days; nil when none is.
  public var worst: Activity?

  /// The slips of a plan that keeps what was approved.
  public init() {}
}

extension Plan {
  /// The slips of those activities that were in the plan as approved; what is early doesn't make up
  /// for what is late.
  public var slips: PlanSlips {
    var result = PlanSlips()
    var worst: (days: Int, place: Int)?
    for place in activities.indices {
      guard let days = activities[place].slip, days > 0 else { continue }
      result.days += days
      result.count += 1
      if days > worst?.days ?? 0 { worst = (days, place) }
    }
    result.worst = worst.map { activities[$0.place] }
    return result
  }
}
