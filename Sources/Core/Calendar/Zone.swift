/// A time zone: how far local clocks are from UTC at any moment.
public struct Zone: Sendable {
  private let offset: @Sendable (Moment) -> Int

  /// Creates a zone from its offset: seconds to add to UTC, at most a day either way.
  public init(offset: @escaping @Sendable (Moment) -> Int) {
    self.offset = offset
  }

  /// The moment that a day begins.
  public func start(of day: Day) -> Moment {
    let midnight = day.ordinal * 86_400
    return Moment(seconds: midnight - offset(Moment(seconds: midnight)))
  }

  /// The moment that a day is over.
  public func end(of day: Day) -> Moment { start(of: day.adding(days: 1)) }

  /// The local day at a moment.
  public func day(of moment: Moment) -> Day { local(moment).day }

  /// The local time at a moment, hours and minutes as Danes write them: "14.05".
  public func clockTime(of moment: Moment) -> String {
    let minutes = local(moment).secondOfDay / 60
    return "\(Digits.text(minutes / 60, width: 2)).\(Digits.text(minutes % 60, width: 2))"
  }

  private func local(_ moment: Moment) -> Moment {
    Moment(seconds: moment.seconds + min(max(offset(moment), -86_400), 86_400))
  }
}
