/// Where a day is to go: to another day, or some way from where it is.
public enum DayMove: Equatable, Sendable {
  /// To a day.
  case to(Day)
  /// Some days and months later, or with negative numbers earlier.
  case by(days: Int, months: Int = 0)

  /// Reads a way such as `+1u`, `-3d`, `+2 uger` or `+1 md`, or else a day as `DateInput` does.
  public static func read(
    _ text: String, today: Day, leaning: DateInput.Leaning = .future
  ) -> Result<DayMove, DateInput.Failure> {
    Result { () throws(DateInput.Failure) in
      var reader = DateReader(text: text, today: today, leaning: leaning)
      return try reader.readMove()
    }
  }

  /// The day that `day` goes to.
  public func day(from day: Day) -> Day {
    switch self {
    case .to(let new): new
    case .by(let days, let months): day.adding(months: months).adding(days: days)
    }
  }

  /// The day that `day` goes to; where there is none, only a day by itself is one.
  public func day(fromKnown day: Day?) -> Day? {
    if case .to(let new) = self { return new }
    return day.map { self.day(from: $0) }
  }

  /// What becomes of a day that goes there: "7 dage senere", or "flyttet til" with the day.
  public var shown: String {
    switch self {
    case .to(let day): return "flyttet til \(day.medium)"
    case .by(let days, let months):
      let (count, one, several) = months == 0 ? (days, "dag", "dage") : (months, "måned", "måneder")
      return
        "\(abs(count)) \(abs(count) == 1 ? one : several) \(count < 0 ? "tidligere" : "senere")"
    }
  }
}

extension DateReader {
  /// Reads the whole text as a way, where it begins with a sign, or else as a day.
  fileprivate mutating func readMove() throws(Failure) -> DayMove {
    let isBack = tokens.first == .mark("-")
    guard isBack || tokens.first == .mark("+") else { return .to(try read()) }
    tokens.removeFirst()
    guard let count = takeCount(), let unit = takeUnit(), tokens.isEmpty else {
      throw .unclearDistance
    }
    let move = unit.move(isBack ? -count : count)
    guard DateInput.years.contains(move.day(from: today).year) else { throw .tooFar }
    return move
  }
}

extension DateReader.Unit {
  /// A way of that many units.
  fileprivate func move(_ count: Int) -> DayMove {
    switch self {
    case .days: .by(days: count)
    case .weeks: .by(days: count * 7)
    case .months: .by(days: 0, months: count)
    case .years: .by(days: 0, months: count * 12)
    }
  }
}
